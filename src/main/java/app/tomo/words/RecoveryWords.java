package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Snapshot;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What would be done to bring the daemon back, step by step, and what became of it.
public final class RecoveryWords {
    /// Sentences without a hole.
    public enum Sentence {
        NOTHING,
        NO_CAUSE,
        CAUSES,
        PLAN,
        QUESTION,
        NOT_ASKED,
        NOT_DONE,
        UNATTENDED,
        BUSY
    }

    private final Phrases phrases;
    private final ScopeWords scopes;
    private final TimeWords times;
    private final OutcomeWords outcomes;

    RecoveryWords(Phrases phrases, ScopeWords scopes, TimeWords times, OutcomeWords outcomes) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.times = times;
        this.outcomes = outcomes;
    }

    public String of(Sentence sentence) {
        return phrases.of(id(sentence));
    }

    /// `1. Start kanata`.
    public String numbered(int number, String title) {
        return phrases.of("number", Integer.toString(number), title);
    }

    /// What a step does: a heading.
    public String title(RecoveryStep step) {
        String key = RecoveryKeys.title(step.act());
        return switch (step.act()) {
            case RecoveryAct.LoadModule(String module) -> phrases.of(key, module);
            case RecoveryAct.ApplyRules(String device) -> phrases.of(key, device);
            case RecoveryAct.JoinGroups(String account, List<String> groups, _) ->
                    phrases.of(key, account, String.join(", ", groups), groups.size());
            case RecoveryAct.ChangeUnit(var plan) ->
                    phrases.of(key, scopes.unit(plan.scope(), plan.unit()));
            case RecoveryAct.Unmask(var scope, String unit, _) ->
                    phrases.of(key, scopes.unit(scope, unit));
            case RecoveryAct.ResetFailed(var scope, String unit) ->
                    phrases.of(key, scopes.unit(scope, unit));
            case RecoveryAct.LookAfter(var scope, String unit) ->
                    phrases.of(key, scopes.unit(scope, unit));
            case RecoveryAct.StopUnit(_, var scope, String unit) ->
                    phrases.of(key, scopes.unit(scope, unit));
            case RecoveryAct.RestoreConfig(String path, _) -> phrases.of(key, name(path));
            case RecoveryAct.ChangePort(var from, var to, _) ->
                    phrases.of(key, port(from), port(to));
            case RecoveryAct.EndProcess end ->
                    phrases.of(key, end.program(), Long.toString(end.pid()));
            case RecoveryAct.ByPerson(var repair, String subject) -> {
                String own = "title.you." + repair.id();
                yield phrases.of(phrases.has(own) ? own : "title.you.by-person", subject);
            }
            default -> phrases.of(key);
        };
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String port(@Nullable DaemonAddress address) {
        return address == null ? "" : Integer.toString(address.port());
    }

    /// What it changes, or how the person does it: one or two sentences.
    ///
    /// @param proof how long the daemon has to be well
    /// @param settle how long the devices are waited for
    public String detail(RecoveryStep step, Duration proof, Duration settle) {
        String detail = detailOf(step, proof, settle);
        String undo = RecoveryKeys.undo(step.act());
        return step.undoable()
                ? detail + " " + phrases.of(phrases.has(undo) ? undo : "undoable")
                : detail;
    }

    private String detailOf(RecoveryStep step, Duration proof, Duration settle) {
        String key = RecoveryKeys.detail(step.act());
        return switch (step.act()) {
            case RecoveryAct.WriteFile(_, String path, _, String text) ->
                    phrases.of(key, path, text.lines().count());
            case RecoveryAct.ChangeUnit(var plan) -> phrases.of(key, file(plan.file()));
            case RecoveryAct.RestoreConfig _ when !step.undoable() ->
                    phrases.of("detail.restore-config.missing");
            case RecoveryAct.MakeConfig(String path, _) -> phrases.of(key, path);
            case RecoveryAct.ChangePort(var from, _, _) -> phrases.of(key, port(from));
            case RecoveryAct.EndProcess end -> phrases.of(key, end.user());
            case RecoveryAct.RemoveSocket(String path) -> phrases.of(key, path);
            case RecoveryAct.Settle _ -> phrases.of(key, times.measured(settle));
            case RecoveryAct.Prove _ -> phrases.of(key, times.measured(proof));
            case RecoveryAct.ByPerson(var repair, String subject) -> {
                String own = "detail.you." + repair.id();
                yield phrases.of(phrases.has(own) ? own : "detail.you.by-person", subject);
            }
            default -> phrases.of(key);
        };
    }

    private static String file(@Nullable String path) {
        return path == null ? "" : path;
    }

    /// Whose leave it takes, in a word; empty for nobody's.
    public String leave(RecoveryStep step) {
        return switch (step.leave()) {
            case NONE -> "";
            case PASSWORD -> phrases.of("leave.password");
            case PERSON -> phrases.of("leave.person");
        };
    }

    /// What became of a step.
    ///
    /// @param snapshot what is known of the daemon by now
    public String state(RecoveryStep step, StepState state, Snapshot snapshot) {
        return switch (state) {
            case StepState.Waiting _ -> phrases.of("state.waiting");
            case StepState.UnderWay _ -> phrases.of("state.under-way");
            case StepState.Done(boolean alreadySo, _) ->
                    phrases.of(alreadySo ? "state.done.already" : "state.done");
            case StepState.Refused(String command) ->
                    command.isEmpty()
                            ? phrases.of("state.refused")
                            : phrases.of("state.refused.by-hand", command);
            case StepState.NotAsked(String command) ->
                    command.isEmpty()
                            ? phrases.of("state.not-asked")
                            : phrases.of("state.not-asked.by-hand", command);
            case StepState.NotDone(var why, List<String> output) -> {
                String sentence = phrases.of("state." + id(why));
                yield output.isEmpty()
                        ? sentence
                        : phrases.of("state.said", sentence, output.getLast());
            }
            case StepState.Ended(var outcome, _) ->
                    phrases.of("state.ended", outcomes.of(kind(step.act()), outcome, snapshot));
            case StepState.Yours _ -> phrases.of("state.yours");
            case StepState.NotReached _ -> phrases.of("state.not-reached");
            case StepState.Cancelled _ -> phrases.of("state.cancelled");
        };
    }

    private static ActionKind kind(RecoveryAct act) {
        return switch (act) {
            case RecoveryAct.EndDaemons _, RecoveryAct.StopUnit _ -> ActionKind.STOP;
            case RecoveryAct.Start _ -> ActionKind.START;
            case RecoveryAct.LiftEmergencyStop _ -> ActionKind.LIFT_EMERGENCY_STOP;
            default -> ActionKind.CHANGE_UNIT;
        };
    }

    /// What all of it came to: a sentence or two.
    public String end(RecoveryEnd end) {
        return switch (end) {
            case RecoveryEnd.Recovered(Duration proven, String version) ->
                    version.isEmpty()
                            ? phrases.of("end.recovered", times.measured(proven))
                            : phrases.of("end.recovered.named", version, times.measured(proven));
            case RecoveryEnd.YourTurn(List<RecoveryStep> left) ->
                    phrases.of("end.your-turn", left.size());
            case RecoveryEnd.NotRecovered _ -> phrases.of("end.not-recovered");
            case RecoveryEnd.Cancelled _ -> phrases.of("end.cancelled");
        };
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
