package app.tomo.model.unit;

import app.tomo.model.Truth;
import app.tomo.model.unit.UnitPlanning.Result;
import app.tomo.model.unit.UnitPlanning.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plans what makes a unit strong: Tomo's own is written anew, somebody else's gets a file beside it. Pure.
record HardenPlanning(UnitPlanMaker maker) {
    Result plan() {
        Result no = maker.unusable();
        DefinitionFile file = maker.unit().file();
        if (no != null || file == null) {
            return no == null ? maker.not(Why.NO_UNIT) : no;
        }
        return maker.unit().own() ? rewrite(file) : beside(file);
    }

    private Result rewrite(DefinitionFile file) {
        String line = UnitWriting.command(file.text());
        if (line.isEmpty()) {
            return maker.not(Why.BROKEN);
        }
        List<String> completed = UnitCommand.completed(maker.unit(), maker.survey());
        String renewed = completed.isEmpty() ? line : UnitWriting.line(completed);
        String text = UnitWriting.renewed(file.text(), maker.text(renewed));
        if (text.equals(file.text())) {
            return maker.not(Why.NOTHING_WEAK);
        }
        List<UnitStep> steps = new ArrayList<>();
        steps.add(new UnitStep.Write(file.path(), file.text(), text));
        steps.add(new UnitStep.Reload());
        if (maker.unit().runs()) {
            steps.add(new UnitStep.Restart());
        }
        return maker.planned(UnitTask.HARDEN, steps, Hardening.all(), file.path(), Truth.UNKNOWN);
    }

    /// The manager obeys limits of a unit that runs as soon as it has read them.
    private Result beside(DefinitionFile file) {
        Map<UnitProperty, UnitValue> remedy = Hardening.remedy(maker.unit());
        List<String> completed = UnitCommand.completed(maker.unit(), maker.survey());
        if (remedy.isEmpty() && completed.isEmpty()) {
            return maker.not(Why.NOTHING_WEAK);
        }
        String path =
                maker.survey().folder(maker.scope())
                        + "/"
                        + maker.unit().name()
                        + ".d/"
                        + UnitPlanning.DROP_IN;
        DefinitionFile there =
                maker.unit().dropIns().stream()
                        .filter(each -> each.path().equals(path))
                        .findFirst()
                        .orElse(null);
        if (there != null && !there.own()) {
            return new Result.Obstacle(Why.NOT_OURS, maker.scope(), maker.unit().name(), path);
        }
        String before = there == null ? null : there.text();
        String said = before == null ? "" : before;
        Map<UnitProperty, UnitValue> all = UnitWriting.said(said);
        all.putAll(remedy);
        String line = completed.isEmpty() ? UnitWriting.command(said) : UnitWriting.line(completed);
        var write = new UnitStep.Write(path, before, UnitWriting.dropIn(all, line));
        return maker.planned(
                UnitTask.HARDEN,
                List.of(write, new UnitStep.Reload()),
                remedy,
                file.path(),
                Truth.UNKNOWN);
    }
}
