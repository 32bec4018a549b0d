package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHolders;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.Units;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a plan is made from, of a daemon that is down, but for what a test says of it.
final class Sick {
    static final String CONFIG = "/home/you/keys.kbd";
    static final DaemonAddress ADDRESS = DaemonAddress.loopback(5829);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final List<Finding> findings = new ArrayList<>();
    private final List<Checked> checks = new ArrayList<>();
    private Headline headline = Headline.FAILED;
    private Truth running = Truth.NO;
    private Wish wish = Wish.NONE;
    private UnitSurvey units =
            Units.survey(Units.unit(Scope.USER, "[Service]\n", List.of(), Units.hard()), null);
    private RecoverySurvey.Config config =
            new RecoverySurvey.Config(CONFIG, "(defsrc)\n", false, null, "(defsrc caps)\n");
    private @Nullable SeenUnit unit;
    private @Nullable SeenConfig seenConfig;
    private @Nullable SeenDevices devices;
    private @Nullable SeenHolders holders;
    private @Nullable SeenPort port;
    private List<SeenProcess> daemons = List.of();
    private @Nullable DaemonAddress address = ADDRESS;
    private @Nullable DaemonAddress freePort;
    private Map<String, String> files = Map.of();
    private @Nullable SeenProgram program;
    private @Nullable String binary = "/usr/bin/kanata";
    private boolean root;
    private @Nullable Scope wanted;

    Sick with(ProblemId id, Repair... repairs) {
        findings.add(
                new Finding(
                        id,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "",
                        null,
                        List.of("evidence"),
                        List.of(repairs)));
        return this;
    }

    /// Shown by that.
    Sick proven(ProblemId id, List<String> evidence, Repair... repairs) {
        findings.add(
                new Finding(
                        id,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "",
                        null,
                        evidence,
                        List.of(repairs)));
        return this;
    }

    /// Its unit is written like this, one file after the other, and needs those.
    Sick written(List<String> files, NeededUnit... needs) {
        unit =
                new SeenUnit(
                        Map.of(),
                        List.of(),
                        files.stream()
                                .map(text -> new DefinitionFile("/a/b.conf", text, false))
                                .toList(),
                        List.of(),
                        List.of(needs));
        return this;
    }

    /// A warning, of which the diagnosis makes no finding.
    Sick weak(Repair repair) {
        Finding weakness =
                new Finding(
                        ProblemId.UNIT_WEAK,
                        Confidence.CERTAIN,
                        Severity.WARNING,
                        "",
                        null,
                        List.of("evidence"),
                        List.of(repair));
        checks.add(
                new Checked(Check.UNIT_STRENGTH, Check.Result.WARN, List.of(weakness), List.of()));
        return this;
    }

    Sick up(Headline as) {
        headline = as;
        running = Truth.YES;
        return this;
    }

    /// Its manager has brought it back that often.
    Sick restarts(int count, String state) {
        unit =
                new SeenUnit(
                        Map.of("NRestarts", Integer.toString(count), "ActiveState", state),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return this;
    }

    Sick wish(Wish next) {
        wish = next;
        return this;
    }

    Sick units(UnitSurvey next) {
        units = next;
        return this;
    }

    Sick knownGood(String text) {
        config =
                new RecoverySurvey.Config(
                        CONFIG,
                        config.now(),
                        config.closed(),
                        new RecoverySurvey.GoodVersion("7", text),
                        config.first());
        return this;
    }

    /// Something is there, and it is no text.
    Sick closedConfig() {
        config = new RecoverySurvey.Config(CONFIG, null, true, config.good(), config.first());
        return this;
    }

    Sick noConfig() {
        config = new RecoverySurvey.Config(CONFIG, null, false, config.good(), config.first());
        seenConfig =
                new SeenConfig(
                        CONFIG,
                        Truth.NO,
                        new CheckResult.Failed(
                                new ConfigFault(null, 0, 0, 0, 0, "Could not find it", "")),
                        Truth.NO);
        return this;
    }

    Sick devices(SeenDevices next) {
        devices = next;
        return this;
    }

    Sick holders(SeenHolders.Holder... all) {
        holders = new SeenHolders(List.of(all), 0);
        return this;
    }

    Sick heldBy(Owner owner, @Nullable DaemonAddress free) {
        port = new SeenPort(ADDRESS, Truth.YES, owner, Truth.NO);
        freePort = free;
        return this;
    }

    /// Its unit starts it without one.
    Sick withoutPort(DaemonAddress free) {
        units = Units.survey(Units.starting(Units.COMMAND.subList(0, 3)), null);
        address = null;
        freePort = free;
        return this;
    }

    Sick daemons(SeenProcess... all) {
        daemons = List.of(all);
        return this;
    }

    Sick file(String path, String text) {
        files = Map.of(path, text);
        return this;
    }

    Sick wanted(Scope runner) {
        wanted = runner;
        return this;
    }

    /// The daemon's program is that.
    Sick program(SeenProgram.Place place) {
        program = new SeenProgram("/usr/bin/kanata", place, Truth.UNKNOWN, "");
        return this;
    }

    /// Nothing tells which program is the daemon.
    Sick withoutProgram() {
        binary = null;
        return this;
    }

    Sick root() {
        root = true;
        return this;
    }

    RecoverySurvey survey() {
        Observations seen =
                new Observations(
                        NOW,
                        new Subject(
                                Scope.USER,
                                Units.NAME,
                                new Invocation(binary, CONFIG, address, Units.COMMAND),
                                wish,
                                List.of(),
                                false),
                        new SeenHealth(
                                headline,
                                new Facts(Truth.YES, Truth.YES, running, running, Truth.UNKNOWN),
                                SeenHealth.Contact.NOT_ASKED,
                                "",
                                null,
                                0,
                                null,
                                false),
                        unit,
                        null,
                        program,
                        seenConfig,
                        port,
                        devices,
                        holders,
                        daemons,
                        null,
                        null,
                        null,
                        Map.of());
        return new RecoverySurvey(
                new Diagnosis(seen, checks, findings, Map.of()),
                units,
                config,
                new RecoverySurvey.Machine(
                        root, Distribution.ARCH, freePort, files, Map.of(99L, 1234L)),
                wanted,
                Limits.DEFAULT);
    }

    /// What is planned for it, in order.
    static List<String> ids(Sick sick) {
        return ids(RecoveryPlanning.plan(sick.survey()));
    }

    static List<String> ids(RecoveryPlan plan) {
        return plan.steps().stream().map(RecoveryStep::id).toList();
    }

    static RecoveryStep step(Sick sick, String id) {
        return RecoveryPlanning.plan(sick.survey()).steps().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
