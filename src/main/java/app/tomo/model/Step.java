package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The result of one event: the next snapshot, and what is to be done about it, in order.
public record Step(Snapshot next, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /// The one function that changes the state of the world. Pure: the same arguments give the same result, and nothing
    /// else happens. Time that has passed is taken account of with every event, so a late tick is never a lost one.
    public static Step step(Snapshot state, Event event, Instant now) {
        Instant at = now.isBefore(state.at()) ? state.at() : now;
        Draft draft = new Draft(state, at);
        Sleep.passed(draft, Wakes.next(state));
        switch (event) {
            case Event.Ticked _ -> {}
            case Event.Woke _ -> Sleep.woke(draft);
            case Event.ServiceObserved(ServiceReading reading) ->
                    ServiceSteps.observed(draft, reading);
            case Event.LogRead read -> ServiceSteps.logRead(draft, read);
            case Event.KeyboardsSeen(List<Keyboard> keyboards) -> {
                draft.keyboards = draft.keyboards.seen(keyboards, draft.now);
                draft.readLogAfter(Keyboards.UNTIL_TAKEN);
            }
            case Event.ConfigSeen(long number, @Nullable Fingerprint config) ->
                    ConfigWatch.seen(draft, number, config);
            case Event.ConfigFileChanged _ -> DriftSteps.changed(draft);
            case Event.ConfigLookedAt(long number, @Nullable Fingerprint config) ->
                    DriftSteps.looked(draft, number, config);
            case Event.ConfigCompared(String disk, List<ConfigChange> changes) ->
                    draft.drift = draft.drift.compared(disk, changes);
            case Event.RestartNeeded(String running, List<String> options) ->
                    DriftSteps.needs(draft, running, options);
            case Event.AboutTrial about -> TrialSteps.about(draft, about);
            case Event.ProgramSeen(String path, @Nullable String file) ->
                    ServiceSteps.programSeen(draft, path, file);
            case Event.KeyboardsLogged logged -> ServiceSteps.logged(draft, logged);
            case Event.RestartsRecalled(List<Instant> times) -> {
                draft.restarts =
                        draft.restarts.recalling(times, draft.limits.serviceCache(), draft.now);
                draft.recalling = false;
            }
            case Event.FromLink heard -> LinkSteps.heard(draft, heard);
            case Event.HoldSeen seen -> EmergencyActions.seen(draft, seen);
            case Event.HoldStored(long id, boolean done) ->
                    EmergencyActions.stored(draft, id, done);
            case Event.PauseRecalled(Pause pause) -> PauseActions.recalled(draft, pause);
            case Event.Recalled(Memory memory) -> Memory.recalled(draft, memory);
            case Event.GuardBegan _ -> {
                draft.hold = draft.hold.guard();
                TrialSteps.guarded(draft);
            }
            case Event.ActionRequested asked -> Actions.requested(draft, asked);
            case Event.ActionCancelled(long id) -> Actions.cancelled(draft, id);
            case Event.ConfigChecked(long id, CheckResult result) ->
                    Actions.checked(draft, id, result);
            case Event.OrphansCleared(long id, List<Long> _) -> RunActions.cleared(draft, id);
            case Event.ServiceCrashed(long id) -> Crash.inService(draft, id);
            case Event.ManagerAnswered(long id, Outcome.@Nullable Failure refusal) ->
                    RunActions.answered(draft, id, refusal);
            case Event.LimitsChanged(Limits limits) -> draft.limits = limits;
            case Event.SettingsJudged(List<Problem> flaws) -> draft.flaws = flaws;
            case Event.AboutNotices about -> noticed(draft, about);
        }
        passTime(draft);
        return new Step(draft.snapshot(), draft.effects);
    }

    private static void noticed(Draft draft, Event.AboutNotices event) {
        Notices notices = draft.notices;
        NoticeConditions conditions = notices.conditions();
        draft.notices =
                switch (event) {
                    case Event.Attended(boolean inFront) ->
                            notices.under(conditions.attended(inFront));
                    case Event.SettingsAttended(boolean inFront) ->
                            notices.under(conditions.settingsInFront(inFront));
                    case Event.NoticeClosed(long incident) -> notices.closed(incident);
                    case Event.PreferencesChosen(NoticePreferences preferences) ->
                            notices.under(conditions.preferences(preferences));
                    case Event.ZoneSeen(ZoneId zone) -> notices.under(conditions.zone(zone));
                    case Event.DoNotDisturbSeen(boolean on) ->
                            notices.under(conditions.doNotDisturb(on));
                };
    }

    private static void passTime(Draft draft) {
        draft.guard = draft.guard.passTime(draft.limits, draft.now);
        if (!draft.serviceDue.isAfter(draft.now)) {
            draft.emit(new Effect.ReadService());
            draft.serviceDue = draft.now.plus(draft.limits.serviceCache());
        }
        if (draft.logDue != null && !draft.logDue.isAfter(draft.now)) {
            draft.logDue = null;
            draft.readLog();
        }
        LinkSteps.passTime(draft);
        Actions.passTime(draft);
        EmergencyActions.passTime(draft);
        PauseActions.passTime(draft);
        Waiting.passTime(draft);
        ConfigWatch.passTime(draft);
        TrialTime.passTime(draft);
        DriftSteps.passTime(draft);
    }
}
