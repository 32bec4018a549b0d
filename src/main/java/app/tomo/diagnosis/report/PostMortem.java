package app.tomo.diagnosis.report;

import app.tomo.words.Words;

import java.util.List;

/// What follows from a chronicle: each claim with the lines that show it, and what they do not decide.
///
/// @param unknown what nobody can tell from this record, in sentences
/// @param script for the simulator, which plays the same pattern; empty where there is none
public record PostMortem(
        Chronicle chronicle,
        List<Claim> summary,
        List<Claim> pattern,
        List<Claim> ruledOut,
        List<String> unknown,
        List<Claim> did,
        String script) {
    public PostMortem {
        summary = List.copyOf(summary);
        pattern = List.copyOf(pattern);
        ruledOut = List.copyOf(ruledOut);
        unknown = List.copyOf(unknown);
        did = List.copyOf(did);
    }

    static PostMortem of(Chronicle chronicle, Words words) {
        Exclusions exclusions = Exclusions.of(chronicle, words.report());
        return new PostMortem(
                chronicle,
                new Summary(chronicle, words.report()).all(),
                new Patterns(chronicle, words.report()).all(),
                exclusions.ruledOut(),
                exclusions.unknown(),
                new Doings(chronicle, words.report()).all(),
                Replica.script(chronicle));
    }
}
