package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.SeenHolders;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenTomo;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.kanata.Kanata;
import app.tomo.model.Candidate;
import app.tomo.model.CheckResult;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.Keyboard;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Observations of a daemon that is well, but for what a test says of it.
final class Patient {
    static final Instant NOW = Instant.parse("2026-11-22T14:02:21Z");
    static final Instant STARTED = NOW.minusSeconds(600);
    static final DaemonAddress ADDRESS = DaemonAddress.loopback(5829);
    static final String CONFIG = "/home/eve/kanata.kbd";
    static final String PROGRAM = "/usr/bin/kanata";
    static final long PID = 4127;
    private static final List<String> COMMAND =
            List.of(PROGRAM, "--no-wait", "-c", CONFIG, "-p", "5829");

    private Scope scope = Scope.USER;
    private Wish wish = Wish.NONE;
    private List<Candidate> candidates = List.of();
    private final Map<String, String> properties = new HashMap<>();
    private List<NeededUnit> needs = List.of();
    private List<String> command = COMMAND;
    private final Map<String, String> other = new HashMap<>(Map.of("LoadState", "not-found"));
    private Headline headline = Headline.HEALTHY;
    private Truth running = Truth.YES;
    private SeenHealth.Contact contact = SeenHealth.Contact.ANSWERS;
    private boolean inGrace;
    private Instant started = STARTED;
    private @Nullable SeenProgram program =
            new SeenProgram(PROGRAM, SeenProgram.Place.PROGRAM, Truth.YES, "kanata 1.11.0");
    private @Nullable SeenConfig config =
            new SeenConfig(CONFIG, Truth.YES, new CheckResult.Passed(List.of()), Truth.YES);
    private @Nullable SeenPort port = new SeenPort(ADDRESS, Truth.YES, null, Truth.YES);
    private @Nullable SeenDevices devices = devices("uinput", "0660", Truth.YES, 5);
    private @Nullable SeenHolders holders = new SeenHolders(List.of(), 0);
    private List<SeenProcess> daemons = List.of();
    private final List<DaemonLog.Line> log = new ArrayList<>();
    private boolean logKnown = true;
    private boolean unitKnown = true;
    private boolean blank;
    private SeenHistory history =
            new SeenHistory(List.of(), false, null, List.of(), List.of(), false, "", null);
    private SeenTomo tomo = new SeenTomo(Truth.YES, Truth.NO, "/run/tomo.socket", List.of());
    private final Map<Source, String> gaps = new EnumMap<>(Source.class);

    private Patient() {
        properties.putAll(
                Map.of(
                        "LoadState", "loaded",
                        "UnitFileState", "enabled",
                        "ActiveState", "active",
                        "SubState", "running",
                        "Result", "success",
                        "MainPID", Long.toString(PID),
                        "NRestarts", "0",
                        "ExecMainCode", "0",
                        "ExecMainStatus", "0",
                        "ExecMainStartTimestamp", micros(STARTED)));
        properties.putAll(
                Map.of(
                        "Restart", "on-failure",
                        "RestartUSec", "1000000",
                        "StartLimitBurst", "5",
                        "StartLimitIntervalUSec", "60000000",
                        "TimeoutStartUSec", "15000000",
                        "TimeoutStopUSec", "5000000",
                        "KillMode", "control-group",
                        "WatchdogUSec", "18446744073709551615"));
    }

    static String micros(Instant at) {
        return Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000);
    }

    static Patient well() {
        return new Patient().says("[INFO] config file is valid", "[INFO] Starting kanata proper");
    }

    /// Of whom there is no line in the log.
    static Patient silent() {
        return new Patient();
    }

    /// Its process ended with that status, and the manager gave it up.
    static Patient exited(int status) {
        return new Patient()
                .down("failed", "failed")
                .with("Result", "exit-code")
                .with("ExecMainCode", "1")
                .with("ExecMainStatus", Integer.toString(status));
    }

    /// A signal ended it.
    static Patient signalled(int signal, String result) {
        return new Patient()
                .down("failed", "failed")
                .with("Result", result)
                .with("ExecMainCode", "2")
                .with("ExecMainStatus", Integer.toString(signal));
    }

    /// The manager has no process of it.
    Patient down(String active, String sub) {
        running = Truth.NO;
        headline = Headline.FAILED;
        contact = SeenHealth.Contact.NOT_ASKED;
        port = new SeenPort(ADDRESS, Truth.NO, null, Truth.UNKNOWN);
        return with("ActiveState", active).with("SubState", sub).with("MainPID", "0");
    }

    Patient stopped() {
        return down("inactive", "dead").headline(Headline.STOPPED);
    }

    Patient needs(NeededUnit... units) {
        needs = List.of(units);
        return this;
    }

    Patient with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    Patient without(String property) {
        properties.remove(property);
        return this;
    }

    Patient command(String... words) {
        command = List.of(words);
        return this;
    }

    Patient otherUnit(String load, String active) {
        other.putAll(Map.of("LoadState", load, "ActiveState", active));
        return this;
    }

    Patient scope(Scope next) {
        scope = next;
        return this;
    }

    Patient wish(Wish next) {
        wish = next;
        return this;
    }

    Patient started(Instant at) {
        started = at;
        return with("ExecMainStartTimestamp", micros(at));
    }

    Patient headline(Headline next) {
        headline = next;
        return this;
    }

    Patient contact(SeenHealth.Contact next) {
        contact = next;
        return this;
    }

    Patient inGrace() {
        inGrace = true;
        return this;
    }

    /// What is looked at where nothing names a path.
    Patient nowhere() {
        program = new SeenProgram("kanata", SeenProgram.Place.MISSING, Truth.UNKNOWN, "");
        return this;
    }

    Patient program(SeenProgram.Place place, Truth daemon, String says) {
        program = new SeenProgram(PROGRAM, place, daemon, says);
        return this;
    }

    Patient config(Truth there, CheckResult check) {
        config = new SeenConfig(CONFIG, there, check, Truth.YES);
        return this;
    }

    Patient port(Truth taken, @Nullable Owner owner, Truth own) {
        port = new SeenPort(ADDRESS, taken, owner, own);
        return this;
    }

    Patient devices(@Nullable SeenDevices next) {
        devices = next;
        return this;
    }

    Patient daemons(SeenProcess... next) {
        daemons = List.of(next);
        return this;
    }

    Patient history(SeenHistory next) {
        history = next;
        return this;
    }

    Patient tomo(SeenTomo next) {
        tomo = next;
        return this;
    }

    /// Lines of the newest process, after its first one.
    Patient says(String... lines) {
        log.add(line("[INFO] kanata v1.11.0 starting"));
        for (String each : lines) {
            log.add(line(each));
        }
        return this;
    }

    /// Lines of its manager.
    Patient managerSays(String... lines) {
        for (String each : lines) {
            log.add(new DaemonLog.Line(STARTED.plusSeconds(2), 1, each, true, ""));
        }
        return this;
    }

    /// Lines of an earlier process.
    Patient saidBefore(String... lines) {
        for (String each : lines) {
            log.add(new DaemonLog.Line(STARTED.minusSeconds(60), PID - 1, "14:00:00.0000 " + each));
        }
        return this;
    }

    Patient withoutLog() {
        logKnown = false;
        gaps.put(Source.LOG, "no journal");
        return this;
    }

    /// Its manager cannot be asked.
    Patient withoutUnit(String why) {
        unitKnown = false;
        return gap(scope == Scope.SYSTEM ? Source.SYSTEM_UNIT : Source.USER_UNIT, why);
    }

    Patient holders(int hidden, SeenHolders.Holder... all) {
        holders = new SeenHolders(List.of(all), hidden);
        return this;
    }

    Patient candidates(Candidate... all) {
        candidates = List.of(all);
        return this;
    }

    Patient lastReload(String outcome) {
        return history(
                new SeenHistory(
                        List.of(),
                        false,
                        null,
                        List.of(NOW),
                        List.of(),
                        false,
                        outcome,
                        NOW.minusSeconds(30)));
    }

    /// Of whom nothing is known.
    static Patient unknown(Wish wish) {
        Patient patient = new Patient().wish(wish).withoutLog().withoutProgram().devices(null);
        patient.unitKnown = false;
        patient.blank = true;
        return patient;
    }

    Patient gap(Source source, String why) {
        gaps.put(source, why);
        return this;
    }

    Patient withoutProgram() {
        program = null;
        return this;
    }

    private static DaemonLog.Line line(String text) {
        String whole = text.startsWith("[") ? "14:02:12.0000 " + text : text;
        return new DaemonLog.Line(STARTED.plusSeconds(1), PID, whole);
    }

    static SeenDevices devices(String group, String mode, Truth usable, int readable) {
        return devices(group, mode, usable, readable, Truth.YES);
    }

    static SeenDevices devices(String group, String mode, Truth usable, int readable, Truth held) {
        return new SeenDevices(
                "eve",
                new SeenDevices.Node("/dev/uinput", "root", group, mode, usable),
                Truth.YES,
                Truth.YES,
                5,
                readable,
                List.of(new Keyboard("/dev/input/event0", "AT Keyboard", Keyboard.State.UNKNOWN)),
                List.of(member("uinput", held), member("input", held)),
                List.of());
    }

    static SeenDevices.Group member(String name, Truth held) {
        return new SeenDevices.Group(name, Truth.YES, Truth.YES, held);
    }

    /// Nothing but what it is about.
    private Observations nothing(Subject subject) {
        return new Observations(
                NOW, subject, null, null, null, null, null, null, null, null, null, null, null,
                null, Map.of());
    }

    Observations seen() {
        boolean there = !"not-found".equals(properties.get("LoadState"));
        SeenUnit unit =
                new SeenUnit(
                        properties,
                        there ? List.of(command) : List.of(),
                        List.of(),
                        List.of(),
                        needs);
        SeenUnit elsewhere = new SeenUnit(other, List.of(), List.of(), List.of(), List.of());
        SeenUnit own = unitKnown ? unit : null;
        boolean managed = scope == Scope.USER || scope == Scope.SYSTEM;
        Facts facts =
                new Facts(
                        Truth.YES,
                        Truth.YES,
                        running,
                        Truth.of(contact == SeenHealth.Contact.ANSWERS),
                        Truth.UNKNOWN);
        Subject subject =
                new Subject(
                        scope,
                        "kanata.service",
                        new Invocation(PROGRAM, CONFIG, ADDRESS, COMMAND),
                        wish,
                        candidates,
                        false);
        if (blank) {
            return nothing(subject);
        }
        return new Observations(
                NOW,
                subject,
                new SeenHealth(
                        headline,
                        facts,
                        contact,
                        "",
                        "1.11.0",
                        running == Truth.YES ? PID : 0,
                        running == Truth.YES ? started : null,
                        inGrace),
                managed ? (scope == Scope.USER ? own : elsewhere) : null,
                managed ? (scope == Scope.USER ? elsewhere : own) : null,
                program,
                config,
                port,
                devices,
                holders,
                daemons,
                logKnown ? log : null,
                history,
                tomo,
                gaps);
    }

    Diagnosis diagnosis() {
        return Doctor.diagnose(seen(), new Kanata());
    }

    /// What was found, in order.
    List<ProblemId> found() {
        return diagnosis().findings().stream().map(Finding::id).toList();
    }

    Checked check(Check check) {
        return diagnosis().checks().stream()
                .filter(each -> each.check() == check)
                .findFirst()
                .orElseThrow();
    }

    Judgement judged(ProblemId id) {
        return Objects.requireNonNull(diagnosis().judgements().get(id));
    }

    static SeenHistory loop(int restarts, Duration... afterReload) {
        List<Instant> times = new ArrayList<>();
        for (int i = restarts; i > 0; i--) {
            times.add(NOW.minusSeconds(i * 18L));
        }
        return new SeenHistory(
                times,
                restarts > 2,
                null,
                List.of(),
                List.of(afterReload),
                afterReload.length > 1,
                "",
                null);
    }
}
