package app.tomo.model.unit;

import java.util.ArrayList;
import java.util.List;

/// How steps are taken back. Pure.
public final class UnitUndo {
    private UnitUndo() {}

    /// What brings back what was there before these steps, in the order of doing it.
    public static List<UnitStep> of(List<? extends UnitStep.OfTheDefinition> done) {
        List<UnitStep> undo = new ArrayList<>();
        boolean files = false;
        for (UnitStep.OfTheDefinition step : done.reversed()) {
            switch (step) {
                case UnitStep.Write(String path, String before, String text) -> {
                    undo.add(
                            before == null
                                    ? new UnitStep.Delete(path, text)
                                    : new UnitStep.Write(path, text, before));
                    files = true;
                }
                case UnitStep.Delete(String path, String before) -> {
                    undo.add(new UnitStep.Write(path, null, before));
                    files = true;
                }
                case UnitStep.Enable _ -> undo.add(new UnitStep.Disable());
                case UnitStep.Disable _ -> undo.add(new UnitStep.Enable());
                // What forbade it to start, and that it failed, is nothing to bring back.
                case UnitStep.Reload _, UnitStep.Unmask _, UnitStep.ResetFailed _ -> {}
            }
        }
        return ordered(undo, files);
    }

    /// What is disabled is so while its file is there; what is enabled, once it is there again and was read.
    private static List<UnitStep> ordered(List<UnitStep> undo, boolean files) {
        List<UnitStep> ordered = new ArrayList<>();
        undo.stream().filter(each -> each instanceof UnitStep.Disable).forEach(ordered::add);
        undo.stream()
                .filter(each -> each instanceof UnitStep.Write || each instanceof UnitStep.Delete)
                .forEach(ordered::add);
        if (files) {
            ordered.add(new UnitStep.Reload());
        }
        undo.stream().filter(each -> each instanceof UnitStep.Enable).forEach(ordered::add);
        return ordered;
    }
}
