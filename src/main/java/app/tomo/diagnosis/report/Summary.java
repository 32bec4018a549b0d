package app.tomo.diagnosis.report;

import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Sentence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What happened and why, in a few sentences: how often the daemon died, what it said itself of that, and the likely cause. Pure.
record Summary(Chronicle chronicle, ReportWords words) {
    /// From so many alike on one speaks of a cause.
    private static final int ALIKE = 2;

    /// The claims that the report begins with, each with its evidence.
    List<Claim> all() {
        List<Death> deaths = chronicle.deaths();
        List<Claim> claims = new ArrayList<>();
        if (deaths.isEmpty()) {
            claims.add(
                    new Claim(
                            words.of(Sentence.NO_DEATH, words.name()),
                            List.of(chronicle.beginning())));
        } else {
            claims.add(
                    new Claim(
                            words.deaths(deaths.size(), first(deaths), last(deaths)),
                            deaths.stream().map(Death::seen).toList()));
        }
        reasons(claims);
        if (!isExplained()) {
            cause(claims);
        }
        List<Evidence> named = chronicle.of(Deed.Kind.LOOP_NAMED);
        if (!named.isEmpty()) {
            claims.add(new Claim(words.of(Sentence.LOOP_NAMED, words.name()), named));
        }
        List<Evidence> well = chronicle.of(Deed.Kind.NOTIFIED_WELL);
        if (!well.isEmpty()) {
            claims.add(
                    new Claim(
                            words.of(Sentence.WELL_AGAIN, words.name()), List.of(well.getLast())));
        }
        return claims;
    }

    private static Instant first(List<Death> deaths) {
        return deaths.getFirst().seen().at();
    }

    private static Instant last(List<Death> deaths) {
        return deaths.getLast().seen().at();
    }

    /// Whether the daemon itself said of each death why.
    private boolean isExplained() {
        return chronicle.deaths().stream()
                .map(Reason::of)
                .allMatch(reason -> reason != null && reason.explains());
    }

    /// What the daemon said itself of its end, the most frequent first.
    private void reasons(List<Claim> claims) {
        Map<Reason, List<Evidence>> lines = new EnumMap<>(Reason.class);
        for (Death death : chronicle.deaths()) {
            Reason reason = Reason.of(death);
            Evidence line = reason == null ? null : reason.in(death);
            if (reason != null && line != null) {
                lines.computeIfAbsent(reason, _ -> new ArrayList<>()).add(line);
            }
        }
        lines.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                .map(
                        each ->
                                new Claim(
                                        words.reason(
                                                each.getKey().id(),
                                                each.getValue().size(),
                                                chronicle.deaths().size()),
                                        each.getValue()))
                .forEach(claims::add);
    }

    /// Who is killed did not die by themselves, whatever came before. A reload is the likely cause where all followed one, two of them,
    /// or three where nobody says how they ended; a possible one where most did, and else nothing is said.
    private void cause(List<Claim> claims) {
        List<Death.Ended> ends =
                chronicle.deaths().stream()
                        .map(Death::exit)
                        .filter(Objects::nonNull)
                        .filter(Death.Ended::fromOutside)
                        .toList();
        if (!ends.isEmpty() && ends.size() == chronicle.deaths().size()) {
            claims.add(
                    new Claim(
                            words.of(Sentence.CAUSE_OUTSIDE, words.name()),
                            ends.stream().map(Death.Ended::line).toList()));
            return;
        }
        List<Death> after = chronicle.afterReloads();
        int all = chronicle.deaths().size();
        if (after.isEmpty()) {
            return;
        }
        int enough = after.stream().allMatch(death -> death.exit() != null) ? ALIKE : ALIKE + 1;
        boolean likely = after.size() >= enough && after.size() == all;
        boolean possible = after.size() * ALIKE > all;
        if (likely || possible) {
            claims.add(
                    new Claim(
                            words.cause(likely, after.size(), all, Patterns.delays(after)),
                            Patterns.pairs(after)));
        }
    }
}
