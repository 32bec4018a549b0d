package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.ConfigChange;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.model.LogFinding;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.words.ReplayWords.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Everything that is said of a recorded incident.
final class ReplaySamples {
    private static final Instant NOW = SnapshotBuilder.NOW;

    private ReplaySamples() {}

    static void say(Words all, List<String> said) {
        ReplayWords words = all.replay();
        for (Kind kind : Kind.values()) {
            said.add(words.line(kind, Duration.ofMillis(63_200), "kanata is well", 1));
            said.add(words.line(kind, Duration.ofHours(2), "kanata is well", 3));
        }
        said.add(words.began("0.1.0", NOW));
        said.add(words.process(0, 4711));
        said.add(words.process(4711, 0));
        said.add(words.process(4711, 4712));
        said.add(words.silent());
        said.add(words.answersAgain());
        events().map(words::happened).forEach(said::add);
        Snapshot well = SnapshotBuilder.well().build();
        effects().map(effect -> words.did(effect, well)).forEach(said::add);
        said.add(words.reloads(1));
        said.add(words.heldBack(2));
        said.add(words.notifications(1, 0));
        said.add(words.notifications(1, 1));
        said.add(words.notifications(1, 12));
        said.add(words.named(Duration.ofMillis(1_300)));
        said.add(words.nothingToName());
        said.add(words.neverNamed());
        said.add(words.well(Duration.ofMinutes(3)));
        said.add(words.neverWell());
        said.add(words.unusable("/tmp/a.jsonl", "missing", ""));
        said.add(words.unusable("/tmp/a.jsonl", "unreadable", "Permission denied"));
        Stream.of(
                        "empty",
                        "something-else",
                        "no-journal",
                        "no-entry",
                        "other-format",
                        "no-beginning")
                .map(why -> words.unusable("/tmp/a.jsonl", why, "3"))
                .forEach(said::add);
    }

    private static Stream<Event> events() {
        var finding =
                new LogFinding(
                        ProblemId.KEYBOARD_GRABBED, NOW, List.of("Device busy"), null, "Board");
        Stream<Event> lost = Stream.of(LinkFailure.values()).map(why -> new Event.LinkLost(1, why));
        return Stream.concat(
                lost,
                Stream.of(
                        new Event.Ticked(),
                        new Event.ActionRequested(1, ActionKind.RELOAD, ""),
                        new Event.ActionCancelled(1),
                        new Event.LinkOpened(1),
                        new Event.ConfigReloaded(1, null),
                        new Event.RequestAccepted(1),
                        new Event.RequestRefused(1, "not now", false),
                        new Event.LogRead(NOW, List.of(finding)),
                        new Event.Woke(),
                        new Event.TrialAccepted(),
                        new Event.TrialDeclined(TrialEnd.Why.ASKED),
                        new Event.ConfigFileChanged(),
                        new Event.NoticeClosed(1),
                        new Event.TrialAccepted(),
                        new Event.TrialDeclined(TrialEnd.Why.ASKED),
                        new Event.ConfigFileChanged(),
                        new Event.Attended(true),
                        new Event.SettingsAttended(true),
                        new Event.RestartNeeded("a", List.of("linux-dev")),
                        new Event.ConfigCompared("a", List.of(new ConfigChange("k.kbd", 3))),
                        new Event.Attended(false)));
    }

    private static Stream<Effect> effects() {
        var request = new KeyRequest("hyper", KeyRequest.Motion.TAP);
        return Stream.of(
                new Effect.OpenLink(1, DaemonAddress.loopback(7070)),
                new Effect.TellEnded(1, ActionKind.RELOAD, new Outcome.Unknown()),
                new Effect.TellTrouble(1, new Matter(Headline.UNRESPONSIVE, 0, 0, null, null)),
                new Effect.TellRecovery(1, new Recovery(Duration.ofMinutes(3), null)),
                new Effect.TellTrial(1, Trial.staged("1", "k.kbd", "a", "b", null, NOW)),
                new Effect.TellTrialEnd(
                        1, SampleTrial.end(TrialEnd.Why.TIME, TrialEnd.Settlement.RESTORED)),
                new Effect.CloseNotice(1),
                new Effect.SendReload(1, 1),
                new Effect.SendLayer(1, 1, "nav"),
                new Effect.SendKey(1, 1, request),
                new Effect.CheckConfig(1, Invocation.UNKNOWN),
                new Effect.ClearOrphans(1, Invocation.UNKNOWN, 0),
                new Effect.StartUnit(1),
                new Effect.StopUnit(1),
                new Effect.RestartUnit(1),
                new Effect.KillUnit(1),
                new Effect.EndUnit(1),
                new Effect.BeginTrial(Trial.staged("1", "k.kbd", "a", "b", null, NOW)),
                new Effect.KeepTrial("1"),
                new Effect.RestoreTrial("1"),
                new Effect.ApplyConfig("k.kbd"),
                new Effect.StoreHold(1, NOW),
                new Effect.BeginTrial(
                        Trial.staged("a1", "/home/me/kanata.kbd", "b", "c", null, NOW)),
                new Effect.KeepTrial("a1"),
                new Effect.RestoreTrial("a1"),
                new Effect.ApplyConfig("/home/me/kanata.kbd"),
                new Effect.RemoveHold(1));
    }
}
