package app.tomo;

import app.tomo.config.ConfigFiles;
import app.tomo.config.ConfigHistory;
import app.tomo.config.ConfigText;
import app.tomo.config.Opening;
import app.tomo.config.Template;
import app.tomo.config.Version;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.recovery.Distribution;
import app.tomo.diagnosis.recovery.RecoverySurvey;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.service.ChildPort;
import app.tomo.service.MachineUndo;
import app.tomo.service.OtherProcess;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks at what there is to choose from for a plan. Blocks for as long as the disk and the manager do; changes nothing.
record SurveyMaker(UnitDesk desk, ConfigHistory history) {
    RecoverySurvey survey(Diagnosis diagnosis, Snapshot snapshot, @Nullable Scope wanted) {
        return new RecoverySurvey(
                diagnosis,
                desk.survey(snapshot),
                config(snapshot),
                machine(diagnosis, snapshot),
                wanted,
                desk.machine().limits());
    }

    private RecoverySurvey.Config config(Snapshot snapshot) {
        String named = snapshot.invocation().config();
        Path config = named == null ? usual() : Path.of(named);
        if (!config.isAbsolute()) {
            return new RecoverySurvey.Config("", null, false, null, Template.CAPS_ESCAPE.text());
        }
        Opening opening =
                new ConfigFiles(desk.machine().places(), desk.machine()::limits).open(config);
        return new RecoverySurvey.Config(
                config.toString(),
                opening instanceof Opening.Opened(ConfigText text) ? text.text() : null,
                !(opening instanceof Opening.Opened || opening instanceof Opening.NotThere),
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

    private RecoverySurvey.Machine machine(Diagnosis diagnosis, Snapshot snapshot) {
        return new RecoverySurvey.Machine(
                MachineUndo.onThisMachine(desk.threads().time()).isRoot(),
                distribution(),
                snapshot.target().address() == null ? ChildPort.freeBut(addresses(snapshot)) : null,
                files(),
                beginnings(diagnosis.of()));
    }

    private static List<DaemonAddress> addresses(Snapshot snapshot) {
        DaemonAddress now = snapshot.invocation().address();
        return now == null ? List.of() : List.of(now);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        for (String each : RecoverySurvey.WRITTEN) {
            try {
                // What is no UTF-8 is somebody's all the same.
                byte[] text = Files.readAllBytes(Path.of(each));
                files.put(each, new String(text, StandardCharsets.UTF_8));
            } catch (IOException _) {
                // It is not there.
            }
        }
        return files;
    }

    private static Map<Long, Long> beginnings(Observations seen) {
        Stream<Long> daemons =
                seen.daemons() == null
                        ? Stream.of()
                        : seen.daemons().stream().map(SeenProcess::pid);
        Owner owner = seen.port() == null ? null : seen.port().owner();
        Map<Long, Long> beginnings = new HashMap<>();
        Stream.concat(daemons, owner == null ? Stream.of() : Stream.of(owner.pid()))
                .forEach(
                        each ->
                                OtherProcess.beginning(each)
                                        .ifPresent(since -> beginnings.put(each, since)));
        return beginnings;
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
