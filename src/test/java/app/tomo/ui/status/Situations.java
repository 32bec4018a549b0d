package app.tomo.ui.status;

import static app.tomo.words.SnapshotBuilder.NOW;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.ConfigChange;
import app.tomo.model.Drift;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Fingerprint;
import app.tomo.model.Headline;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.Trials;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.words.SnapshotBuilder;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Every situation in which a person may open the window, made by hand.
final class Situations {
    private static final Outcome APPLIED = new Outcome.Applied(Duration.ofMillis(3), true);

    private Situations() {}

    private static Trial trial() {
        String config = "/home/p/kanata.kbd";
        Instant until = NOW.plusSeconds(12);
        return new Trial(
                "a1",
                config,
                "b",
                "c",
                NOW.minusSeconds(720),
                7,
                false,
                true,
                Trial.Stage.RUNNING,
                NOW.minusSeconds(3),
                until,
                List.of(),
                TrialEnd.Why.TIME);
    }

    private static Drift drifted() {
        String config = "/home/p/kanata.kbd";
        Fingerprint running = new Fingerprint(config, "a", NOW.minusSeconds(900));
        Fingerprint disk = new Fingerprint(config, "b", NOW.minusSeconds(120));
        return new Drift(
                1,
                NOW,
                NOW,
                4127,
                running,
                disk,
                false,
                NOW,
                null,
                null,
                List.of(),
                List.of(new ConfigChange("/home/me/.config/kanata/kanata.kbd", 3)));
    }

    private static Drift needing() {
        Fingerprint running = new Fingerprint("/home/p/kanata.kbd", "a", NOW.minusSeconds(900));
        List<String> needs = List.of("linux-dev", "linux-output-device-name");
        return new Drift(
                1, NOW, NOW, 4127, running, running, false, NOW, null, null, needs, List.of());
    }

    static Map<String, Snapshot> all() {
        Map<String, SnapshotBuilder> all = new LinkedHashMap<>();
        all.put("well", well());
        all.put("starting", starting());
        all.put("stopping", stopping());
        all.put("stopped", stopped());
        all.put("paused", paused());
        all.put("degraded", degraded());
        all.put("unresponsive", unresponsive());
        all.put("crash-looping", crashLooping());
        all.put("failed", failed());
        all.put("not-installed", notInstalled());
        all.put("unknown", unknown());
        all.put("reloading", reloading());
        all.put("reload-rejected", rejected());
        all.put("reload-storm", well().spared(1_699));
        all.put("reloads-given-up", givenUp());
        all.put("applied-and-tried", well().trials(new Trials(null, trial(), null)));
        all.put("not-applied-yet", well().drift(drifted()));
        all.put("takes-a-restart", well().drift(needing()));
        all.put(
                "emergency-stopped",
                SnapshotBuilder.stopped()
                        .wish(Wish.EMERGENCY_STOPPED, NOW)
                        .headline(Headline.EMERGENCY_STOPPED));
        all.put(
                "simulated",
                well().simulated().lastOutcome(ActionKind.RELOAD, NOW.minusSeconds(20), APPLIED));
        all.put("attached", attached(owner("", null)));
        all.put("attached-unit", attached(owner("keys.service", Scope.USER)));
        all.put("long-names", longNames());
        all.put("many-layers", well().layers("layer 1732", manyLayers()));
        Map<String, Snapshot> built = new LinkedHashMap<>();
        all.forEach((name, builder) -> built.put(name, builder.build()));
        return built;
    }

    static SnapshotBuilder well() {
        return SnapshotBuilder.well().lastReload(NOW.minusSeconds(720), APPLIED);
    }

    /// Started by somebody else.
    static SnapshotBuilder attached(Owner owner) {
        return well().scope(Scope.ATTACHED).owner(owner);
    }

    /// This user's, and the daemon.
    static Owner owner(String unit, @Nullable Scope manager) {
        return new Owner(4127, "maria", true, "kanata", unit, manager, Truth.YES);
    }

    private static SnapshotBuilder starting() {
        return SnapshotBuilder.stopped()
                .headline(Headline.STARTING)
                .wish(Wish.RUNNING, NOW.minusSeconds(1))
                .process(Activity.ACTIVE, 5310, NOW.minusMillis(900))
                .down(LinkFailure.REFUSED, NOW.minusSeconds(1))
                .facts(Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.UNKNOWN)
                .action(
                        SnapshotBuilder.action(
                                ActionKind.START,
                                Action.Phase.VERIFYING,
                                Duration.ofSeconds(19),
                                Duration.ofSeconds(19)));
    }

    static SnapshotBuilder stopping() {
        return well().headline(Headline.STOPPING)
                .wish(Wish.STOPPED, NOW.minusSeconds(1))
                .process(Activity.DEACTIVATING, 4127, NOW.minusSeconds(8_040))
                .action(
                        SnapshotBuilder.action(
                                ActionKind.STOP,
                                Action.Phase.STOPPING,
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(7)));
    }

    static SnapshotBuilder stopped() {
        return SnapshotBuilder.stopped()
                .wish(Wish.STOPPED, NOW.minusSeconds(300))
                .ended(new Exit.Signalled(15, false), NOW.minusSeconds(300))
                .lastReload(NOW.minusSeconds(2_000), APPLIED);
    }

    static SnapshotBuilder paused() {
        return SnapshotBuilder.stopped()
                .paused(NOW.plusSeconds(840))
                .ended(new Exit.Signalled(15, false), NOW.minusSeconds(60))
                .lastReload(NOW.minusSeconds(2_000), APPLIED);
    }

    private static SnapshotBuilder degraded() {
        return well().headline(Headline.DEGRADED)
                .facts(Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.NO)
                .problem(
                        Problem.broken(
                                ProblemId.KEYBOARD_GRABBED,
                                "AT Translated Set 2 keyboard",
                                List.of(
                                        "found device AT Translated Set 2 keyboard but could not"
                                                + " register it: ResourceBusy")));
    }

    /// It died after its last reloads, and the person has asked for one more.
    static SnapshotBuilder givenUp() {
        return well().lastReload(
                        NOW.minusSeconds(4),
                        new Outcome.HeldBack(Outcome.HeldBackWhy.DEADLY, Duration.ZERO))
                .problem(
                        Problem.warning(
                                ProblemId.CRASH_AFTER_RELOAD,
                                "",
                                List.of(
                                        "2 deaths, each after a reload, the last one sent at "
                                                + NOW.minusSeconds(300))));
    }

    private static SnapshotBuilder unresponsive() {
        return well().headline(Headline.UNRESPONSIVE)
                .link(
                        new Link.Open(
                                1,
                                SnapshotBuilder.ADDRESS,
                                NOW.minusSeconds(600),
                                NOW.minusSeconds(6),
                                NOW,
                                5,
                                NOW))
                .facts(Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.UNKNOWN)
                .problem(
                        Problem.broken(
                                ProblemId.UNRESPONSIVE,
                                "",
                                List.of("5 pings without an answer, PID 4127")));
    }

    static SnapshotBuilder crashLooping() {
        return well().headline(Headline.CRASH_LOOPING)
                .process(Activity.ACTIVE, 5310, NOW.minusSeconds(4))
                .down(LinkFailure.REFUSED, NOW.minusSeconds(4))
                .facts(Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.UNKNOWN)
                .restarts(
                        NOW.minusSeconds(1_500),
                        NOW.minusSeconds(56),
                        NOW.minusSeconds(30),
                        NOW.minusSeconds(4))
                .problem(
                        Problem.broken(
                                ProblemId.CRASH_LOOP,
                                "4",
                                List.of("4 automatic restarts in 10 min", "NRestarts=4")))
                .problem(
                        new Problem(
                                ProblemId.RELOAD_REJECTED,
                                Severity.WARNING,
                                List.of(),
                                "",
                                SnapshotBuilder.fault()));
    }

    static SnapshotBuilder failed() {
        return SnapshotBuilder.stopped()
                .headline(Headline.FAILED)
                .process(Activity.FAILED, 0, null)
                .ended(new Exit.Exited(1), NOW.minusSeconds(40))
                .problem(
                        new Problem(
                                ProblemId.CONFIG_INVALID,
                                Severity.BROKEN,
                                List.of(
                                        "[ERROR] Error in configuration",
                                        "snippet line 14:   (deflayer nav",
                                        "label at line 14, columns 3 to 38"),
                                "",
                                SnapshotBuilder.fault()))
                .lastOutcome(
                        ActionKind.START,
                        NOW.minusSeconds(40),
                        new Outcome.Failed(
                                new Outcome.Failure.DiedAtStart(new Exit.Exited(1), List.of())));
    }

    static SnapshotBuilder notInstalled() {
        return SnapshotBuilder.stopped()
                .headline(Headline.NOT_INSTALLED)
                .unit(LoadState.NOT_FOUND, Enablement.UNKNOWN)
                .noAddress()
                .facts(Truth.NO, Truth.NO, Truth.NO, Truth.NO, Truth.UNKNOWN)
                .problem(Problem.broken(ProblemId.UNIT_MISSING, "kanata.service", List.of()));
    }

    static SnapshotBuilder unknown() {
        var silent = new ServiceReading.Unreachable(ServiceReading.Why.NO_ANSWER, "timed out");
        return SnapshotBuilder.stopped()
                .headline(Headline.UNKNOWN)
                .reading(silent)
                .facts(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN)
                .problem(
                        Problem.broken(
                                ProblemId.BUS_UNREACHABLE, "", List.of("NO_ANSWER: timed out")));
    }

    static SnapshotBuilder reloading() {
        return well().action(
                        SnapshotBuilder.action(
                                ActionKind.RELOAD,
                                Action.Phase.WAITING,
                                Duration.ofSeconds(13),
                                Duration.ofSeconds(13)));
    }

    static SnapshotBuilder rejected() {
        Outcome rejected = new Outcome.Rejected(SnapshotBuilder.fault());
        return well().lastReload(NOW.minusSeconds(5), rejected)
                .lastOutcome(ActionKind.RELOAD, NOW.minusSeconds(5), rejected)
                .problem(
                        new Problem(
                                ProblemId.RELOAD_REJECTED,
                                Severity.WARNING,
                                List.of("layer nav has 7 items, defsrc has 9"),
                                "",
                                SnapshotBuilder.fault()));
    }

    private static SnapshotBuilder longNames() {
        return well().scope(Scope.SYSTEM)
                .layers(
                        "a-layer-whose-name-tells-a-whole-story-about-arrows",
                        List.of(
                                "a-layer-whose-name-tells-a-whole-story-about-arrows",
                                "another-one-that-is-not-much-shorter-than-that",
                                "w"));
    }

    static List<String> manyLayers() {
        return IntStream.range(0, 2_000).mapToObj(n -> "layer " + n).toList();
    }
}
