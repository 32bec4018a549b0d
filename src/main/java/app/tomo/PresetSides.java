package app.tomo;

import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.PresetsFile;
import app.tomo.config.SettingsDesk;
import app.tomo.kanata.StartCommand;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.service.PresetDropIn;
import app.tomo.service.ProcessCommand;
import app.tomo.service.UnitDefinitions;

import java.nio.file.Path;
import java.util.List;

/// Where a preset is put: beside a unit, or into the command of Tomo's own child.
record PresetSides(Buses buses, Threads threads, Machine machine) {
    PresetsDesk desk(SettingsDesk desk) {
        return new PresetsDesk(
                desk.writer(), desk.places().settings(), machine.surroundings().home());
    }

    /// What may be written beside a unit of the person's own.
    PresetDropIn dropIn(String unit) {
        return PresetDropIn.of(
                unit,
                UnitChange.configuration(machine),
                buses.session(),
                threads.time(),
                machine::limits);
    }

    /// Who changes it there has this; in the folder of the control socket, so that it goes with the session.
    Path lock(String unit) {
        return machine.places().lock().resolveSibling("preset-" + unit.replace('/', '-') + ".lock");
    }

    /// How a unit of the machine starts the daemon without the preset that is in force there; as it does now where there is none,
    /// or where that cannot be told. Blocks as long as its manager takes.
    Invocation withoutPreset(Invocation now, String unit) {
        UnitDefinition seen =
                UnitDefinitions.read(
                        buses.system(),
                        Scope.SYSTEM,
                        unit,
                        machine.limits().time(Limit.UNIT),
                        threads.time());
        List<String> own = seen == null ? List.of() : UnitDefinitions.withoutPreset(seen);
        return own.isEmpty() ? now : new Invocation(now.binary(), now.config(), now.address(), own);
    }

    /// With which Tomo's own child was started; empty where none lives. Blocks as long as reading `/proc` takes.
    List<String> childLine() {
        return ProcessCommand.ofChild(ServiceSide.markFile(machine));
    }

    /// The command of Tomo's own child, with the preset that is marked for it. Asked for at each start; blocks for as long as
    /// the disk does.
    static Invocation child(Invocation own, Machine machine) {
        Preset preset =
                PresetsFile.read(machine.places().settings(), machine.surroundings().home())
                        .ofChild();
        return preset == null
                ? own
                : new Invocation(
                        own.binary(),
                        preset.config(),
                        own.address(),
                        StartCommand.with(own.arguments(), preset.config(), preset.arguments()));
    }
}
