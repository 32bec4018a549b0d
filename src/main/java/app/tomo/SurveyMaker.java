package app.tomo;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigHistory;
import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Template;
import app.tomo.config.Version;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.recovery.Distribution;
import app.tomo.diagnosis.recovery.RecoverySurvey;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Looks at what there is to choose from for a plan. Blocks for as long as the disk and the manager do; changes nothing.
record SurveyMaker(UnitDesk desk, ConfigHistory history) {
    RecoverySurvey survey(Diagnosis diagnosis, Snapshot snapshot, @Nullable Scope wanted) {
        return new RecoverySurvey(
                diagnosis,
                desk.survey(snapshot),
                config(snapshot),
                machine(),
                wanted,
                desk.machine().limits());
    }

    private RecoverySurvey.Config config(Snapshot snapshot) {
        String named = snapshot.invocation().config();
        Path config = named == null ? usual() : Path.of(named);
        if (!config.isAbsolute()) {
            return new RecoverySurvey.Config("", null, null, Template.CAPS_ESCAPE.text());
        }
        Opening opening =
                new ConfigFiles(desk.machine().places(), desk.machine()::limits).open(config);
        return new RecoverySurvey.Config(
                config.toString(),
                opening instanceof Opening.Opened(ConfigText text) ? text.text() : null,
                good(config),
                Template.CAPS_ESCAPE.text());
    }

    private Path usual() {
        return UnitChange.configuration(desk.machine()).resolve("kanata").resolve("kanata.kbd");
    }

    private RecoverySurvey.@Nullable GoodVersion good(Path config) {
        Version version = history.list(config).lastKnownGood();
        String text = version == null ? null : history.read(config, version.id());
        return version == null || text == null
                ? null
                : new RecoverySurvey.GoodVersion(Long.toString(version.id()), text);
    }

    private RecoverySurvey.Machine machine() {
        boolean root = Files.isWritable(Path.of("/etc"));
        return new RecoverySurvey.Machine(
                System.getProperty("user.name"), root, distribution(), null, Map.of(), Map.of());
    }

    private static Distribution distribution() {
        try {
            List<String> lines =
                    Files.readAllLines(Path.of("/etc/os-release"), StandardCharsets.UTF_8);
            return Distribution.of(lines);
        } catch (IOException _) {
            return Distribution.OTHER;
        }
    }
}
