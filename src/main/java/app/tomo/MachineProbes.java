package app.tomo;

import app.tomo.bus.BusException;
import app.tomo.cli.command.Session;
import app.tomo.cli.control.ControlClaim;
import app.tomo.config.ConfigHistory;
import app.tomo.config.Surroundings;
import app.tomo.diagnosis.Probing.Answer;
import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenTomo;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.kanata.Kanata;
import app.tomo.kanata.ProgramLook;
import app.tomo.kanata.StartCommand;
import app.tomo.model.CheckResult;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.runtime.DaemonLog;
import app.tomo.service.DaemonsLook;
import app.tomo.service.DevicesLook;
import app.tomo.service.PortLook;
import app.tomo.service.UnitLook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// What each probe of this machine asks. All block, and none changes anything.
///
/// @param session what looks after the daemon
/// @param now what it says of it
/// @param invocation how the daemon is started
record MachineProbes(MachineLook look, Session session, Snapshot now, Invocation invocation) {
    private static final Kanata KANATA = new Kanata();

    /// A process may write before its manager notes that it was started.
    private static final Duration BEFORE = Duration.ofSeconds(1);

    private static final Pattern BLANK = Pattern.compile("\\s+");

    static MachineProbes of(MachineLook look, Session session, Snapshot now) {
        return new MachineProbes(look, session, now, invocation(look, now));
    }

    /// As its manager starts it; where there is nothing to be started, as Tomo would.
    private static Invocation invocation(MachineLook look, Snapshot now) {
        ServiceStatus status = now.status();
        boolean nothing = status != null && status.load() == LoadState.NOT_FOUND;
        return nothing && now.invocation().arguments().isEmpty()
                ? found(
                        StartCommand.of(
                                now.target(),
                                DaemonAddress.loopback(DaemonAddress.USUAL_PORT),
                                look.machine().surroundings().variables(),
                                look.machine().surroundings().home()),
                        look.machine().surroundings())
                : now.invocation();
    }

    /// With the program that Tomo would start.
    private static Invocation found(Invocation start, Surroundings person) {
        String program = ProgramSearch.findForPerson(String.valueOf(start.binary()), person);
        return program.isEmpty()
                ? start
                : new Invocation(program, start.config(), start.address(), start.arguments());
    }

    SeenUnit unit(Scope scope) throws IOException {
        try {
            return UnitLook.at(
                    scope == Scope.SYSTEM ? look.buses().system() : look.buses().session(),
                    now.target().unit(),
                    look.machine().limits().time(Limit.BUS_ANSWER),
                    look.threads().time());
        } catch (BusException unseen) {
            throw new IOException(unseen.getMessage(), unseen);
        }
    }

    SeenProgram program() throws IOException {
        String named = invocation.binary();
        if (named == null) {
            throw new IOException("no program is named");
        }
        String found = ProgramSearch.find(named, look.machine().surroundings().variables());
        return ProgramLook.at(named, found, look.machine().limits());
    }

    /// A config that Tomo may not read is left out: what a check would say of it is not true of the daemon.
    ///
    /// @param system tells whether somebody else's daemon reads it
    SeenConfig config(Answer<SeenUnit> system) throws IOException, InterruptedException {
        String config = invocation.config();
        boolean another = now.target().scope() == Scope.SYSTEM && !isThisPerson(system.get());
        if (config != null && another && !isPlain(Path.of(config))) {
            throw new IOException(config + " may not be read by " + person());
        }
        return ownConfig();
    }

    private static boolean isPlain(Path config) {
        return Files.isReadable(config) || Files.notExists(config);
    }

    private SeenConfig ownConfig() {
        String config = invocation.config();
        CheckResult result = session.lifecycle().check(invocation);
        if (config == null) {
            return new SeenConfig("", Truth.UNKNOWN, result, Truth.UNKNOWN);
        }
        Path file = Path.of(config);
        Truth there =
                Files.isRegularFile(file)
                        ? Truth.YES
                        : Files.notExists(file) ? Truth.NO : Truth.UNKNOWN;
        var history = new ConfigHistory(look.machine().places(), look.machine()::limits);
        return new SeenConfig(config, there, result, Truth.of(history.hasOtherGood(file)));
    }

    SeenPort port() throws IOException {
        DaemonAddress address = invocation.address();
        if (address == null) {
            throw new IOException("no port is named");
        }
        return new PortLook(now.target().scope(), now.target().unit(), main(), KANATA).at(address);
    }

    List<SeenProcess> daemons() throws IOException {
        return new DaemonsLook(now.target().scope(), now.target().unit(), main(), KANATA)
                .at(invocation);
    }

    private long main() {
        ServiceStatus status = now.status();
        Owner owner = status == null ? null : status.owner();
        return owner == null ? now.pid() : owner.pid();
    }

    SeenDevices devices(Answer<SeenUnit> system) throws IOException, InterruptedException {
        DevicesLook devices = DevicesLook.onThisMachine();
        if (now.target().scope() != Scope.SYSTEM) {
            return devices.ofThisPerson(now.keyboardsNow());
        }
        SeenUnit unit = system.get();
        String account = unit == null ? "" : unit.text("User");
        String groups =
                unit == null ? "" : unit.text("SupplementaryGroups") + " " + unit.text("Group");
        return devices.of(
                account,
                BLANK.splitAsStream(groups).filter(each -> !each.isEmpty()).toList(),
                now.keyboardsNow());
    }

    private static boolean isThisPerson(@Nullable SeenUnit unit) {
        return unit != null
                && (unit.text("User").isEmpty() ? "root" : unit.text("User")).equals(person());
    }

    private static String person() {
        return System.getProperty("user.name");
    }

    /// A log that gave nothing for as long as it was waited for is not an empty one.
    ///
    /// @throws IOException where it hangs
    List<DaemonLog.Line> log() throws IOException {
        ServiceStatus seen = now.lastSeen();
        Instant start = seen == null ? null : seen.lastStart();
        Instant from = now.at().minus(look.machine().limits().time(Limit.DIAGNOSIS_LOG));
        Instant since = start != null && start.isBefore(from) ? start : from;
        Duration most = look.machine().limits().time(Limit.LOG);
        Instant asked = look.threads().time().now();
        List<DaemonLog.Line> lines = session.log().daemonsSince(since.minus(BEFORE), most);
        if (lines.isEmpty() && !look.threads().time().now().isBefore(asked.plus(most))) {
            throw new IOException("no line of the log within " + most.toMillis() + " ms");
        }
        return lines;
    }

    SeenTomo tomo() throws IOException {
        String socket = look.machine().places().socket().toString();
        if (look.resident()) {
            return new SeenTomo(Truth.YES, Truth.NO, socket, now.flaws());
        }
        ControlClaim.Seen seen = ControlClaim.look(look.machine().places());
        return new SeenTomo(Truth.of(seen.held()), Truth.of(seen.stale()), socket, now.flaws());
    }
}
