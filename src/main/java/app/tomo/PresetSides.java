package app.tomo;

import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.PresetsFile;
import app.tomo.config.SettingsDesk;
import app.tomo.kanata.StartCommand;
import app.tomo.model.Invocation;
import app.tomo.service.PresetDropIn;
import app.tomo.service.ProcessCommand;

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
