package app.tomo.diagnosis.report;

import app.tomo.diagnosis.report.Chronicle.Deed;
import app.tomo.words.ReportWords;
import app.tomo.words.ReportWords.Sentence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What Tomo did in the time of a chronicle.
record Doings(Chronicle chronicle, ReportWords words) {
    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        counted(claims, Sentence.SENT, Deed.Kind.RELOAD_SENT);
        afterDeaths(claims);
        counted(claims, Sentence.HELD_BACK, Deed.Kind.HELD_BACK);
        counted(claims, Sentence.CHECKED, Deed.Kind.CHECK_PASSED);
        counted(claims, Sentence.REJECTED, Deed.Kind.CHECK_FAILED);
        counted(claims, Sentence.ORDERED, Deed.Kind.ORDERED);
        named(claims);
        counted(claims, Sentence.NOTIFIED, Deed.Kind.NOTIFIED);
        return claims;
    }

    private void counted(List<Claim> claims, Sentence sentence, Deed.Kind kind) {
        List<Evidence> lines = chronicle.of(kind);
        if (!lines.isEmpty()) {
            claims.add(new Claim(words.counted(sentence, lines.size()), lines));
        }
    }

    /// Incident 0: at most one reload after the first crash.
    private void afterDeaths(List<Claim> claims) {
        if (chronicle.deaths().isEmpty()) {
            return;
        }
        Evidence last = chronicle.deaths().getLast().seen();
        List<Evidence> later =
                chronicle.of(Deed.Kind.RELOAD_SENT).stream()
                        .filter(line -> line.at().isAfter(last.at()))
                        .toList();
        if (later.isEmpty()) {
            claims.add(
                    new Claim(
                            words.of(Sentence.NONE_LATER, words.name()),
                            List.of(last, chronicle.lines().getLast())));
        } else {
            claims.add(new Claim(words.counted(Sentence.SENT_LATER, later.size()), later));
        }
    }

    private void named(List<Claim> claims) {
        List<Evidence> named = chronicle.of(Deed.Kind.LOOP_NAMED);
        if (!named.isEmpty() && !chronicle.deaths().isEmpty()) {
            Evidence first = chronicle.deaths().getFirst().seen();
            Duration took = Duration.between(first.at(), named.getFirst().at());
            if (!took.isNegative()) {
                claims.add(new Claim(words.named(took), List.of(first, named.getFirst())));
            }
        }
    }
}
