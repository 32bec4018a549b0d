package app.tomo.diagnosis.report;

import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Sentence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the deaths of a chronicle have in common. Pure.
record Patterns(Chronicle chronicle, ReportWords words) {
    /// A silence this long before an end is worth a word.
    private static final Duration SILENT = Duration.ofSeconds(5);

    /// Each claim with its evidence; none where nothing is common to them.
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

    /// By how much each came after a reload.
    static List<Duration> delays(List<Death> deaths) {
        return deaths.stream().map(Death::afterReload).filter(Objects::nonNull).toList();
    }

    /// Each death with the reload before it.
    static List<Evidence> pairs(List<Death> deaths) {
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
