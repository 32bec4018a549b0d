package app.tomo.diagnosis.report;

import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Sentence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the deaths of a chronicle have in common.
record Patterns(Chronicle chronicle, ReportWords words) {
    /// From so many alike on one speaks of a cause.
    private static final int ALIKE = 2;

    /// A silence this long before an end is worth a word.
    private static final Duration SILENT = Duration.ofSeconds(5);

    List<Claim> summary() {
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

    /// Who is killed did not die by themselves, whatever came before. A reload is the likely cause where all followed one, two of them, or three where nobody says how they ended; a possible one
    /// where most did, and else nothing is said.
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
                    new Claim(words.cause(likely, after.size(), all, delays(after)), pairs(after)));
        }
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        followed(claims);
        survived(claims);
        lived(claims);
        ends(claims);
        silence(claims);
        hung(claims);
        returned(claims);
        return claims;
    }

    /// “14 of 14 deaths followed a reload, by 17–20 s.”
    private void followed(List<Claim> claims) {
        List<Death> after = chronicle.afterReloads();
        if (after.isEmpty()) {
            return;
        }
        claims.add(
                new Claim(
                        words.followed(after.size(), chronicle.deaths().size(), delays(after)),
                        pairs(after)));
    }

    private static List<Duration> delays(List<Death> deaths) {
        return deaths.stream().map(Death::afterReload).filter(Objects::nonNull).toList();
    }

    private static List<Evidence> pairs(List<Death> deaths) {
        return deaths.stream()
                .flatMap(death -> Stream.of(death.reload(), death.seen()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Reloads after which it lived on speak against them.
    private void survived(List<Claim> claims) {
        List<Evidence> lines = new ArrayList<>();
        int count = 0;
        for (Evidence reload : chronicle.otherReloads()) {
            Evidence proof = chronicle.livedOn(reload);
            if (proof != null) {
                lines.addAll(List.of(reload, proof));
                count++;
            }
        }
        if (count > 0 && !chronicle.deaths().isEmpty()) {
            claims.add(new Claim(words.counted(Sentence.SURVIVED, count), lines));
        }
    }

    private void lived(List<Claim> claims) {
        List<Duration> lives =
                chronicle.deaths().stream().map(Death::lived).filter(Objects::nonNull).toList();
        if (!lives.isEmpty()) {
            claims.add(
                    new Claim(
                            words.lived(lives),
                            chronicle.deaths().stream()
                                    .filter(death -> death.lived() != null)
                                    .map(Death::seen)
                                    .toList()));
        }
    }

    private void ends(List<Claim> claims) {
        List<Death.Ended> ends =
                chronicle.deaths().stream().map(Death::exit).filter(Objects::nonNull).toList();
        ends.stream()
                .map(end -> List.of(end.code(), end.status()))
                .distinct()
                .forEach(
                        kind -> {
                            List<Evidence> lines =
                                    ends.stream()
                                            .filter(
                                                    end ->
                                                            List.of(end.code(), end.status())
                                                                    .equals(kind))
                                            .map(Death.Ended::line)
                                            .toList();
                            claims.add(
                                    new Claim(
                                            words.ended(
                                                    lines.size(),
                                                    chronicle.deaths().size(),
                                                    String.valueOf(kind.getFirst()),
                                                    (Integer) kind.getLast()),
                                            lines));
                        });
    }

    /// It said nothing for a while before it ended.
    private void silence(List<Claim> claims) {
        List<Death> mute =
                chronicle.deaths().stream()
                        .filter(death -> !death.words().isEmpty())
                        .filter(death -> gap(death).compareTo(SILENT) >= 0)
                        .filter(Patterns::saidNothingElse)
                        .toList();
        if (!mute.isEmpty()) {
            claims.add(
                    new Claim(
                            words.mute(
                                    mute.size(),
                                    chronicle.deaths().size(),
                                    mute.stream().map(Patterns::gap).toList()),
                            mute.stream()
                                    .flatMap(
                                            death ->
                                                    Stream.of(
                                                            death.words().getLast(), death.seen()))
                                    .toList()));
        }
    }

    /// A line that cannot be shown is a word, too.
    private static boolean saidNothingElse(Death death) {
        return death.spoke() == null || !death.spoke().isAfter(death.words().getLast().at());
    }

    private static Duration gap(Death death) {
        return Duration.between(death.words().getLast().at(), death.seen().at());
    }

    private void hung(List<Claim> claims) {
        List<Evidence> hung =
                chronicle.deaths().stream().map(Death::silence).filter(Objects::nonNull).toList();
        if (!hung.isEmpty()) {
            claims.add(new Claim(words.hung(hung.size(), chronicle.deaths().size()), hung));
        }
    }

    private void returned(List<Claim> claims) {
        List<Evidence> back =
                chronicle.of(Deed.Kind.RETURNED).stream()
                        .filter(
                                line ->
                                        chronicle.deaths().stream()
                                                .anyMatch(
                                                        death ->
                                                                !line.at()
                                                                        .isBefore(
                                                                                death.seen().at())))
                        .toList();
        if (!back.isEmpty()) {
            claims.add(new Claim(words.counted(Sentence.RETURNED, back.size()), back));
        }
    }
}
