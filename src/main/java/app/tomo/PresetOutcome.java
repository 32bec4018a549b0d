package app.tomo;

import app.tomo.model.CheckResult;

/// What asking for a preset came to. An empty name stands for none of them.
sealed interface PresetOutcome {
    /// The daemon runs with it, and was seen to answer.
    record Runs(String name) implements PresetOutcome {}

    /// It does not run, and was not started for this; it starts with it next time.
    record Later(String name) implements PresetOutcome {}

    /// It runs on as it is, and starts with it next time.
    record Marked(String name) implements PresetOutcome {}

    /// Its config did not pass the check. Nothing was changed.
    record Rejected(String config, CheckResult result) implements PresetOutcome {}

    /// The unit starts something that starts the daemon. Nothing was changed.
    record Wrapped(String unit, String config) implements PresetOutcome {}

    /// Somebody else runs the daemon. Nothing was changed.
    record SomebodyElses(String config) implements PresetOutcome {}

    /// There is nothing that could be started without a preset.
    record NoUnit() implements PresetOutcome {}

    /// The demonstration's daemon is none that could be started otherwise.
    record OfDemonstration() implements PresetOutcome {}

    /// The unit is the machine's: an administrator would have to write that there, or to take what is there away where it is
    /// empty.
    record OfMachine(String unit, String file, String text) implements PresetOutcome {}

    /// The person has yet to allow that Tomo writes that there. Nothing was changed.
    record NotAllowed(String file, String text) implements PresetOutcome {}

    /// Another Tomo changes what stands beside the unit at this moment. Nothing was changed.
    record UnderWay() implements PresetOutcome {}

    /// It could not be written; `why` is the machine's own words.
    record Unwritten(String why) implements PresetOutcome {}

    /// The daemon did not come up with it, and is started as it was.
    record Back() implements PresetOutcome {}

    /// Tomo itself went wrong, or is ending; what is in force is not known.
    record OwnMistake() implements PresetOutcome {}

    /// It did not come up, and what was there before could not be put back; `why` is the machine's own words.
    record Lost(String why) implements PresetOutcome {}
}
