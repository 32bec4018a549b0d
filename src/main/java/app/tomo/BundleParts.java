package app.tomo;

import app.tomo.cli.command.SettingsJson;
import app.tomo.config.Json;
import app.tomo.diagnosis.report.Part;
import app.tomo.diagnosis.report.Report;
import app.tomo.kanata.KanataFiles;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitValue;
import app.tomo.model.unit.UnitWriting;
import app.tomo.runtime.ConfigContents;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;
import app.tomo.service.UnitDefinitions;
import app.tomo.words.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Gathers what goes into a bundle beside the report, as it is on this machine now. Blocks, each part within a limit; any thread.
record BundleParts(Buses buses, Threads threads, Machine machine, Words words) {
    /// @param log of the daemon that the report is about
    List<Part> of(Report.About about, LogBook log) {
        List<Part> parts = new ArrayList<>();
        List<LogLine> lines = log.since(about.from(), machine.limits().time(Limit.LOG));
        parts.add(new Part.Log("log.txt", lines));
        for (Scope scope : List.of(Scope.USER, Scope.SYSTEM)) {
            unit(parts, scope, about.target());
        }
        configs(parts, about);
        parts.add(new Part.Plain("settings.json", settings()));
        return parts;
    }

    private String settings() {
        var json =
                new SettingsJson(words.settings()).of(machine.settings().now(), machine.places());
        return Json.write(json) + "\n";
    }

    private void unit(List<Part> parts, Scope scope, Target target) {
        UnitDefinition unit =
                UnitDefinitions.read(
                        scope == Scope.SYSTEM ? buses.system() : buses.session(),
                        scope,
                        target.unit(),
                        machine.limits().time(Limit.UNIT),
                        threads.time());
        if (unit == null || !unit.exists()) {
            return;
        }
        String folder = scope.id() + "/";
        DefinitionFile file = unit.file();
        if (file != null) {
            parts.add(new Part.Unit(folder + name(file.path()), file.text()));
        }
        unit.dropIns()
                .forEach(
                        each ->
                                parts.add(
                                        new Part.Unit(
                                                folder + unit.name() + ".d/" + name(each.path()),
                                                each.text())));
        parts.add(new Part.Unit(folder + "properties.txt", properties(unit)));
    }

    private static String properties(UnitDefinition unit) {
        StringBuilder text = new StringBuilder();
        text.append("LoadState=").append(unit.load()).append('\n');
        text.append("UnitFileState=").append(unit.state()).append('\n');
        text.append("ActiveState=").append(unit.active()).append('\n');
        text.append("MainPID=").append(unit.pid()).append('\n');
        for (List<String> command : unit.commands()) {
            text.append("ExecStart=").append(UnitWriting.line(command)).append('\n');
        }
        for (UnitProperty property : UnitProperty.values()) {
            UnitValue value = unit.values().get(property);
            if (value != null) {
                text.append(property.property()).append('=').append(value.text()).append('\n');
            }
        }
        return text.toString();
    }

    private static void configs(List<Part> parts, Report.About about) {
        String config = about.config();
        ConfigContents contents = config == null ? null : new KanataFiles().contents(config);
        if (contents != null) {
            contents.texts().forEach((file, text) -> parts.add(new Part.Config(name(file), text)));
        }
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }
}
