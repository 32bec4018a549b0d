package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.model.Outcome.Hitch;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitUndo;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One change of one unit's definition, step by step; it knows what of it is done. Blocks. One thread.
final class UnitEdit {
    private static final String RELOAD = "Reload";

    private final String unit;
    private final SystemdManager manager;
    private final DefinitionFolder folder;
    private final Countdown end;
    private final List<UnitStep.OfTheDefinition> done = new ArrayList<>();

    /// @param folder where its files are written
    UnitEdit(String unit, SystemdManager manager, DefinitionFolder folder, Countdown end) {
        this.unit = unit;
        this.manager = manager;
        this.folder = folder;
        this.end = end;
    }

    /// What was done, in its order.
    List<UnitStep.OfTheDefinition> done() {
        return List.copyOf(done);
    }

    /// Null when all of it is done.
    @Nullable Hindrance carryOut(List<UnitStep.OfTheDefinition> steps) {
        for (UnitStep.OfTheDefinition step : steps) {
            boolean ofTheManager =
                    step instanceof UnitStep.Enable || step instanceof UnitStep.Disable;
            if (ofTheManager) {
                // It may be done although the answer is lost.
                done.add(step);
            }
            Hindrance hindrance = carryOut(step);
            if (hindrance != null) {
                return hindrance;
            }
            if (!ofTheManager) {
                done.add(step);
            }
        }
        return null;
    }

    /// Takes back as much of that as it can; whether that was all.
    boolean takeBack(List<UnitStep.OfTheDefinition> others) {
        boolean all = true;
        for (UnitStep step : UnitUndo.of(others)) {
            if (step instanceof UnitStep.OfTheDefinition mine) {
                all &= carryOut(mine) == null;
            }
        }
        return all;
    }

    private @Nullable Hindrance carryOut(UnitStep.OfTheDefinition step) {
        try {
            return switch (step) {
                case UnitStep.Write(String path, String before, String text) -> {
                    Hindrance other = otherwise(path, before);
                    yield other == null ? noted(step, path, text, folder.write(path, text)) : other;
                }
                case UnitStep.Delete(String path, String before) -> {
                    Hindrance other = otherwise(path, before);
                    yield other == null ? noted(step, path, null, folder.delete(path)) : other;
                }
                case UnitStep.Reload _ -> ordered(RELOAD, "");
                case UnitStep.Enable _ -> {
                    // What systemctl does after it, too: the manager remembers the state of before.
                    Hindrance no = ordered("EnableUnitFiles", "asbb", List.of(unit), false, false);
                    yield no == null ? ordered(RELOAD, "") : no;
                }
                case UnitStep.Disable _ -> {
                    Hindrance no = ordered("DisableUnitFiles", "asb", List.of(unit), false);
                    yield no == null ? ordered(RELOAD, "") : no;
                }
                case UnitStep.Unmask(boolean runtime) -> {
                    Hindrance no = ordered("UnmaskUnitFiles", "asb", List.of(unit), runtime);
                    yield no == null ? ordered(RELOAD, "") : no;
                }
                case UnitStep.ResetFailed _ -> ordered("ResetFailedUnit", "s", unit);
            };
        } catch (BusException refused) {
            return Hindrance.of(refused.failure());
        }
    }

    /// What failed on its way may have been done all the same: the file says so, and then it is to be taken back, too.
    ///
    /// @param meant the text that stands there afterwards; null for none
    private @Nullable Hindrance noted(
            UnitStep.OfTheDefinition step,
            String path,
            @Nullable String meant,
            @Nullable Hindrance hindrance) {
        if (hindrance != null && Objects.equals(now(path), meant)) {
            done.add(step);
        }
        return hindrance;
    }

    private @Nullable Hindrance ordered(String member, String signature, Object... arguments)
            throws BusException {
        var _ = manager.change(member, end, signature, arguments);
        return null;
    }

    /// Whether the file is not what the plan was made for. A link is left alone wherever it leads.
    private static @Nullable Hindrance otherwise(String path, @Nullable String before) {
        Path file = Path.of(path);
        Path folder = file.resolveSibling("");
        boolean foreign =
                Files.isSymbolicLink(file)
                        || (folder.toString().endsWith(".d") && Files.isSymbolicLink(folder));
        if (foreign) {
            return new Hindrance(Hitch.NOT_OURS, path);
        }
        return Objects.equals(now(path), before)
                ? null
                : new Hindrance(before == null ? Hitch.NOT_OURS : Hitch.CHANGED_MEANWHILE, path);
    }

    /// The text of the file; null where there is none.
    private static @Nullable String now(String path) {
        boolean there = Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS);
        return there ? UnitDefinitions.file(path).text() : null;
    }
}
