package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.words.ReportWords.Fact;
import app.tomo.words.ReportWords.Heading;
import app.tomo.words.ReportWords.Sentence;
import app.tomo.words.ReportWords.Unwritten;
import app.tomo.words.ReportWords.Who;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Everything that a report says.
final class ReportSamples {
    private static final Instant NOW = SnapshotBuilder.NOW;
    private static final Duration SHORT = Duration.ofSeconds(17);
    private static final Duration LONG = Duration.ofSeconds(20);

    private ReportSamples() {}

    static void say(ReportWords words, List<String> said) {
        said.add(words.title());
        said.add(words.covers("0.1.0", "22 Nov 2026, 14:02:17", "22 Nov 2026, 14:07:17", "UTC"));
        Stream.of(Heading.values()).map(words::of).forEach(said::add);
        Stream.of(ReportWords.Text.values()).map(words::of).forEach(said::add);
        Stream.of(Fact.values()).map(words::of).forEach(said::add);
        Stream.of(Who.values()).map(words::who).forEach(said::add);
        for (Sentence sentence : Sentence.values()) {
            if (isCounted(sentence)) {
                said.add(words.counted(sentence, 1));
                said.add(words.counted(sentence, 14));
            } else {
                said.add(words.of(sentence, words.name()));
            }
        }
        said.add(words.moment(NOW));
        said.add(words.deaths(1, NOW, NOW));
        said.add(words.deaths(14, NOW, NOW.plusSeconds(300)));
        said.add(words.followed(14, 14, List.of(SHORT, LONG)));
        said.add(words.cause(true, 14, 14, List.of(SHORT, LONG)));
        said.add(words.cause(false, 9, 14, List.of(SHORT, LONG)));
        Stream.of(ReportWords.Column.values()).map(words::of).forEach(said::add);
        said.add(words.span(SHORT));
        said.add(words.inOrder(1));
        said.add(words.inOrder(12));
        said.add(words.notShared());
        Stream.of(
                        "port-taken",
                        "config-rejected",
                        "config-missing",
                        "no-output",
                        "no-keyboard",
                        "chord",
                        "panic")
                .map(reason -> words.reason(reason, 11, 12))
                .forEach(said::add);
        said.add(words.lived(List.of(SHORT)));
        said.add(words.lived(List.of(SHORT, LONG)));
        said.add(words.mute(2, 3, List.of(SHORT)));
        said.add(words.hung(2, 3));
        Stream.of("exited", "killed", "dumped")
                .map(code -> words.ended(2, 3, code, 9))
                .forEach(said::add);
        said.add(words.named(SHORT));
        said.add(words.more(3));
        said.add(words.leftOut(300));
        Stream.of("home-path", "name", "address", "log-line", "typed")
                .map(kind -> words.redacted(kind, 3))
                .forEach(said::add);
        lines(words, said);
        said.add(words.noJournal());
        said.add(words.byDefault());
        said.add(words.written("/tmp/report.md"));
        Stream.of(
                        new Unwritten.Exists(),
                        new Unwritten.NoFolder(),
                        new Unwritten.Denied(),
                        new Unwritten.Other("No space left on device"))
                .map(why -> words.notWritten("/tmp/report.md", why))
                .forEach(said::add);
    }

    private static boolean isCounted(Sentence sentence) {
        return switch (sentence) {
            case SURVIVED,
                    SURVIVAL_UNKNOWN,
                    RETURNED,
                    GAPS,
                    END_UNKNOWN,
                    SENT,
                    SENT_LATER,
                    HELD_BACK ->
                    true;
            case CHECKED, REJECTED, ORDERED, NOTIFIED -> true;
            default -> false;
        };
    }

    private static void lines(ReportWords words, List<String> said) {
        said.add(words.timeline().begins("0.1.0"));
        said.add(words.timeline().partly(NOW));
        said.add(words.timeline().tomoEnded());
        said.add(words.timeline().missing(4));
        Stream.of(Headline.values()).map(words.timeline()::headline).forEach(said::add);
        CommandSamples.checks().stream().map(words.timeline()::checked).forEach(said::add);
        said.add(words.timeline().checked(new app.tomo.model.CheckResult.Failed(noPlace())));
        said.add(words.timeline().greeted("1.11.0"));
        said.add(words.timeline().refused("unknown variant […]"));
        Samples.outcomes().stream()
                .map(outcome -> words.timeline().ended(ActionKind.RELOAD, outcome))
                .forEach(said::add);
        for (Outcome.HeldBackWhy why : Outcome.HeldBackWhy.values()) {
            said.add(words.timeline().ended(ActionKind.RELOAD, new Outcome.HeldBack(why, SHORT)));
        }
        said.add(words.timeline().told(Matter.of(Headline.UNRESPONSIVE, null)));
        said.add(words.timeline().told(Matter.of(Headline.HEALTHY, null)));
        said.add(words.timeline().told(new Matter(Headline.CRASH_LOOPING, 3, 2, null, null)));
        said.add(words.timeline().recovered(LONG));
        said.add(words.timeline().askedToKeep());
    }

    private static app.tomo.model.ConfigFault noPlace() {
        return new app.tomo.model.ConfigFault(null, 0, 0, 0, 0, "empty", "");
    }
}
