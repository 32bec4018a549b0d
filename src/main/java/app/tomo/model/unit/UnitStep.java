package app.tomo.model.unit;

import org.jspecify.annotations.Nullable;

/// One step of a plan.
public sealed interface UnitStep {
    /// What changes how the unit is defined; the others change what runs.
    sealed interface OfTheDefinition extends UnitStep {}

    /// A file has another text from then on.
    ///
    /// @param before what is there now; null for nothing
    record Write(String path, @Nullable String before, String text) implements OfTheDefinition {}

    /// A file is not there any more, nor the folder of drop-ins that it leaves empty.
    record Delete(String path, String before) implements OfTheDefinition {}

    /// The manager reads its units again.
    record Reload() implements OfTheDefinition {}

    record Enable() implements OfTheDefinition {}

    record Disable() implements OfTheDefinition {}

    /// The link to nothing is taken away that forbids it to start.
    ///
    /// @param runtime whether it would be gone with the next start of the machine by itself
    record Unmask(boolean runtime) implements OfTheDefinition {}

    /// The manager forgets that it failed.
    record ResetFailed() implements OfTheDefinition {}

    /// The daemon that Tomo itself runs is ended.
    record EndChild() implements UnitStep {}

    record Stop() implements UnitStep {}

    record Start() implements UnitStep {}

    record Restart() implements UnitStep {}
}
