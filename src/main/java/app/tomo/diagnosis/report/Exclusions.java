package app.tomo.diagnosis.report;

import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What did not make the daemon die, as far as the record shows that; and what it leaves open.
record Exclusions(List<Claim> ruledOut, List<String> unknown) {
    private static final int KILL = 9;

    static Exclusions of(Chronicle chronicle, ReportWords words) {
        Sorting sorting = new Sorting(chronicle, words);
        if (!chronicle.deaths().isEmpty()) {
            sorting.all();
            sorting.reloads();
        }
        if (chronicle.missing() > 0) {
            sorting.unknown.add(words.counted(Sentence.GAPS, (int) chronicle.missing()));
        }
        return new Exclusions(sorting.ruledOut, sorting.unknown);
    }

    private static final class Sorting {
        final List<Claim> ruledOut = new ArrayList<>();
        final List<String> unknown = new ArrayList<>();
        private final Chronicle chronicle;
        private final ReportWords words;
        private final List<Death> deaths;

        Sorting(Chronicle chronicle, ReportWords words) {
            this.chronicle = chronicle;
            this.words = words;
            this.deaths = chronicle.deaths();
        }

        void all() {
            asked();
            signals();
            config();
            panic();
            hang();
            port();
            sleep();
        }

        /// What is not in the record did not happen, as long as the record is whole.
        private void absent(Sentence sentence, List<Evidence> lines) {
            if (chronicle.missing() == 0) {
                ruledOut.add(
                        new Claim(
                                words.of(sentence, words.name()),
                                Stream.of(
                                                Stream.of(chronicle.beginning()),
                                                lines.stream(),
                                                Stream.of(chronicle.end()))
                                        .flatMap(each -> each)
                                        .toList()));
            }
        }

        private boolean gave(Reason reason) {
            return deaths.stream().anyMatch(death -> reason.in(death) != null);
        }

        private void asked() {
            absent(Sentence.NOT_ASKED, chronicle.of(Deed.Kind.ASKED));
        }

        private void signals() {
            List<Death.Ended> ends =
                    deaths.stream().map(Death::exit).filter(Objects::nonNull).toList();
            if (ends.size() < deaths.size()) {
                unknown.add(words.counted(Sentence.END_UNKNOWN, deaths.size() - ends.size()));
                return;
            }
            List<Evidence> lines = ends.stream().map(Death.Ended::line).toList();
            if (ends.stream().noneMatch(Death.Ended::bySignal)) {
                ruledOut.add(new Claim(words.of(Sentence.NO_SIGNAL, words.name()), lines));
            } else {
                // What ends itself by one, as a panic does, is not asked about.
                if (ends.stream().anyMatch(Death.Ended::fromOutside)) {
                    unknown.add(words.of(Sentence.WHO_SIGNALLED, words.name()));
                }
            }
            boolean killed = ends.stream().anyMatch(end -> end.bySignal() && end.status() == KILL);
            boolean told = ends.stream().noneMatch(end -> end.result().isEmpty());
            boolean memory = ends.stream().anyMatch(end -> end.result().equals("oom-kill"));
            if (!killed || (told && !memory)) {
                ruledOut.add(new Claim(words.of(Sentence.NO_MEMORY, words.name()), lines));
            } else if (!memory) {
                unknown.add(words.of(Sentence.MEMORY_UNKNOWN, words.name()));
            }
        }

        private void config() {
            List<Evidence> passed = chronicle.of(Deed.Kind.CHECK_PASSED);
            boolean rejected =
                    !chronicle.of(Deed.Kind.CHECK_FAILED).isEmpty()
                            || gave(Reason.CONFIG_REJECTED)
                            || gave(Reason.CONFIG_MISSING);
            if (!rejected && !passed.isEmpty()) {
                ruledOut.add(new Claim(words.of(Sentence.CONFIG_GOOD, words.name()), passed));
            } else if (!rejected) {
                unknown.add(words.of(Sentence.CONFIG_UNKNOWN, words.name()));
            }
        }

        private void panic() {
            boolean all = deaths.stream().noneMatch(death -> death.words().isEmpty());
            // A port that is taken is told by one.
            if (gave(Reason.PANIC) || gave(Reason.PORT_TAKEN)) {
                return;
            }
            if (all) {
                List<Evidence> last =
                        deaths.stream().map(death -> death.words().getLast()).toList();
                ruledOut.add(new Claim(words.of(Sentence.NO_PANIC, words.name()), last));
            } else {
                unknown.add(words.of(Sentence.WORDS_UNKNOWN, words.name()));
            }
        }

        private void hang() {
            List<Evidence> reached = chronicle.answered();
            if (deaths.stream().allMatch(death -> death.silence() == null) && !reached.isEmpty()) {
                absent(Sentence.NO_HANG, reached);
            }
        }

        private void port() {
            if (gave(Reason.PORT_TAKEN)) {
                return;
            }
            List<Evidence> reached = chronicle.answered();
            if (reached.size() >= deaths.size()) {
                ruledOut.add(new Claim(words.of(Sentence.PORT_FREE, words.name()), reached));
            } else {
                unknown.add(words.of(Sentence.PORT_UNKNOWN, words.name()));
            }
        }

        private void reloads() {
            int open =
                    (int)
                            chronicle.otherReloads().stream()
                                    .filter(reload -> chronicle.livedOn(reload) == null)
                                    .count();
            if (open > 0) {
                unknown.add(words.counted(Sentence.SURVIVAL_UNKNOWN, open));
            }
        }

        private void sleep() {
            List<Evidence> woke = chronicle.of(Deed.Kind.WOKE);
            if (woke.isEmpty()) {
                absent(Sentence.NO_SLEEP, List.of());
            }
        }
    }
}
