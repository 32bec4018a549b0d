package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The config: what the daemon said of it when it started, and what its own check says of it now.
final class ConfigJudges {
    private static final String MISSING = "Could not find the config file";
    private static final String DENIED = "Permission denied";
    private static final String GOOD = "the daemon’s own check: good";

    private ConfigJudges() {}

    static Judgement missing(Case all) {
        Judgement.Found said = Verdict.said(all, ProblemId.CONFIG_MISSING);
        if (said != null) {
            return named(said, all);
        }
        SeenConfig config = all.seen().config();
        if (config == null) {
            return Judgement.undecided(all.gap(Source.CONFIG));
        }
        ConfigFault fault = fault(config);
        boolean notFound = fault != null && fault.reason().contains(MISSING);
        if (config.path().isEmpty()) {
            return Judgement.undecided("no config is known");
        }
        return config.there() == Truth.NO || notFound
                ? new Judgement.Found(
                        Confidence.CERTAIN,
                        all.severity(),
                        config.path(),
                        null,
                        List.of(config.path() + ": no such file"))
                : config.there() == Truth.YES
                        ? Judgement.ruledOut(config.path() + ": there")
                        : Judgement.undecided(config.path());
    }

    private static Judgement named(Judgement.Found said, Case all) {
        SeenConfig config = all.seen().config();
        return said.subject().isEmpty() && config != null
                ? new Judgement.Found(
                        said.confidence(), said.severity(), config.path(), null, said.evidence())
                : said;
    }

    /// It is there, and the daemon's account may not read it.
    static Judgement unreadable(Case all) {
        LogFinding said = all.said(ProblemId.CONFIG_INVALID);
        SeenConfig config = all.seen().config();
        if (said != null && isDenied(said.fault())) {
            return new Judgement.Found(
                    Confidence.CERTAIN,
                    all.severity(),
                    config == null ? "" : config.path(),
                    null,
                    Verdict.both(said.evidence(), all.end()));
        }
        if (config == null) {
            return Judgement.undecided(all.gap(Source.CONFIG));
        }
        ConfigFault fault = fault(config);
        return switch (config.check()) {
            case CheckResult.Passed _ -> Judgement.ruledOut(GOOD);
            case CheckResult.Failed _ ->
                    fault != null && isDenied(fault)
                            ? new Judgement.Found(
                                    Confidence.LIKELY,
                                    all.severity(),
                                    config.path(),
                                    null,
                                    List.of(fault.reason()))
                            : Judgement.ruledOut("the daemon’s own check could read it");
            case CheckResult.NotPossible(var why, String detail) ->
                    Judgement.undecided(why + " " + detail);
        };
    }

    static Judgement invalid(Case all) {
        Judgement.Found said = Verdict.said(all, ProblemId.CONFIG_INVALID);
        SeenConfig config = all.seen().config();
        if (said != null) {
            return isDenied(said.fault())
                    ? Judgement.ruledOut("it may not be read, so nobody judged it")
                    : corrected(said, config, all);
        }
        if (config == null) {
            return Judgement.undecided(all.gap(Source.CONFIG));
        }
        return switch (config.check()) {
            case CheckResult.Passed _ -> Judgement.ruledOut(GOOD);
            case CheckResult.Failed(ConfigFault fault) -> judged(all, fault);
            case CheckResult.NotPossible(var why, String detail) ->
                    Judgement.undecided(why + " " + detail);
        };
    }

    /// What the check says now is why it ended only where the daemon itself named no other cause, and had not read the config
    /// before it was like that.
    private static Judgement judged(Case all, ConfigFault fault) {
        if (isDenied(fault) || fault.reason().contains(MISSING)) {
            return Judgement.ruledOut(fault.reason());
        }
        boolean since = all.said(ProblemId.RELOAD_REJECTED) != null;
        return new Judgement.Found(
                since || Verdict.saidOther(all) ? Confidence.LIKELY : Confidence.CERTAIN,
                all.severity(),
                "",
                fault,
                Verdict.both(
                        List.of("the daemon’s own check: " + fault.reason()),
                        all.ended() ? all.end() : List.of()));
    }

    /// It ended over a mistake that is no longer there.
    private static Judgement corrected(
            Judgement.Found said, @Nullable SeenConfig config, Case all) {
        boolean limit = EndJudges.startLimit(all) instanceof Judgement.Found;
        return config != null && config.check() instanceof CheckResult.Passed
                ? new Judgement.Found(
                        Confidence.LIKELY,
                        // All that keeps it from starting by now.
                        limit ? Severity.WARNING : said.severity(),
                        said.subject(),
                        said.fault(),
                        Verdict.both(said.evidence(), List.of(GOOD + ", now")))
                : said;
    }

    /// Whether the daemon's check accepts it by now.
    static boolean isGood(Case all) {
        SeenConfig config = all.seen().config();
        return config != null && config.check() instanceof CheckResult.Passed;
    }

    private static boolean isDenied(@Nullable ConfigFault fault) {
        return fault != null && fault.reason().contains(DENIED);
    }

    private static @Nullable ConfigFault fault(SeenConfig config) {
        return config.check() instanceof CheckResult.Failed(ConfigFault fault) ? fault : null;
    }
}
