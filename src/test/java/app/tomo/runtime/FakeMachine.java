package app.tomo.runtime;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Fingerprint;
import app.tomo.model.Invocation;
import app.tomo.model.KeyRequest;
import app.tomo.model.Keyboard;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.LogFinding;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.Problem;
import app.tomo.model.ReloadSupport;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A service manager with one unit and one daemon in it, in virtual time. It plays the parts of all ports and misbehaves
/// on request. The daemon listens 2 s after its start, as kanata does.
public final class FakeMachine
        implements ServiceManager,
                ServiceControl,
                DaemonLink,
                DaemonControl,
                DaemonLog,
                DaemonKind,
                ConfigCheck,
                DaemonFiles {
    private static final int SIGABRT = 6;
    public static final DaemonAddress ADDRESS = DaemonAddress.loopback(7070);
    public static final Invocation INVOCATION =
            new Invocation(
                    "/usr/bin/kanata", "/home/me/kanata.kbd", ADDRESS, List.of("/usr/bin/kanata"));

    private final VirtualTime time;
    public final List<String> calls = new ArrayList<>();
    public LoadState load = LoadState.LOADED;
    public Activity activity = Activity.INACTIVE;
    public Exit exit = Exit.NONE;
    public String result = "success";
    public Invocation invocation = INVOCATION;
    public @Nullable ServiceReading unreachable;
    public @Nullable Owner owner;

    /// Happens once, after the next reading was made and before it is there.
    public Runnable whileRead = () -> {};

    /// Happens once, while the config is being checked.
    public Runnable whileChecked = () -> {};

    public LinkFailure noLink = LinkFailure.REFUSED;

    /// Answers on the daemon's port beside the daemon, which dies of that after its 2 s, or lives on without a port.
    public @Nullable PortHolder twin;

    public boolean livesWithoutPort;
    public boolean ignoresTerm;
    public boolean survivesKill;
    public boolean diesAtStart;
    public Exit endAtStart = new Exit.Exited(1);
    public boolean hung;
    public Duration answersAfter = Duration.ZERO;
    public boolean holdsKey;
    public boolean silentReload;
    public Outcome.@Nullable Failure refusal;
    public Outcome.@Nullable Failure killRefusal;

    /// The call that throws, as an adapter with a mistake in it would.
    public @Nullable String mistake;

    /// What takes a reload dies of it so long after; null where it confirms it.
    public @Nullable Duration reloadKillsAfter;

    public ReloadSupport reloadSupport = ReloadSupport.CONFIRMED;
    public CheckResult check = new CheckResult.Passed(List.of());
    public int config;
    private boolean configGone;
    public boolean takesRestart;
    public String program = "built in May";
    public String version = "1.11.0";
    public Instant configChangedAt = Instant.EPOCH;
    public List<LogFinding> findings = List.of();
    public List<Line> lines = List.of();
    public Map<String, Keyboard.State> taken = Map.of();
    public List<Problem> notes = List.of();
    public final FakeFlag flag = new FakeFlag();
    public final FakeVault vault = new FakeVault(this);
    public List<String> virtualKeys = List.of("hyper");
    public long pid;
    public long restarts;

    /// Whether the manager counts them.
    public boolean counts = true;

    public List<Instant> restartsBefore = List.of();
    private long nextPid = 100;
    private long lookedAt = ServiceStatus.NO_PID;
    private PortHolder holder = PortHolder.NOT_YET;
    private @Nullable Instant since;
    private @Nullable Instant lastStart;

    /// From when on the log was read the last time.
    public @Nullable Instant logReadFrom;

    private @Nullable Consumer<ServiceReading> follower;
    private long link;
    private @Nullable Consumer<Event> events;
    boolean connected;
    private int unread;
    private boolean listening;

    public FakeMachine(VirtualTime time) {
        this.time = time;
    }

    private void called(String call) {
        calls.add(call);
        if (call.equals(mistake)) {
            throw new IllegalStateException("a mistake in " + call);
        }
    }

    /// The daemon is up and listening, as if it had been for an hour.
    public void upForAnHour() {
        spawn();
        since = time.now().minus(Duration.ofHours(1));
        listening = true;
    }

    public void spawn() {
        pid = nextPid++;
        activity = Activity.ACTIVE;
        since = time.now();
        hung = false;
        long mine = pid;
        time.after(
                Duration.ofSeconds(2),
                () -> {
                    if (pid == mine && twin == null) {
                        listening = true;
                    } else if (pid == mine && !livesWithoutPort) {
                        die(new Exit.Signalled(SIGABRT, false), "signal", Activity.FAILED);
                    }
                });
        push();
    }

    /// The daemon goes on. A socket keeps what was sent to one that hung: all of it is answered now.
    public void goOn() {
        hung = false;
        for (; unread > 0; unread--) {
            say(new Event.PingAnswered(link, "base"));
        }
    }

    public void die(Exit how, String result, Activity next) {
        pid = ServiceStatus.NO_PID;
        exit = how;
        this.result = result;
        activity = next;
        since = null;
        listening = false;
        push();
        loseLink(LinkFailure.CLOSED);
    }

    /// A process that the manager started came to its end before anybody was told that it lived.
    public void diedUnseen() {
        lastStart = time.now();
        die(new Exit.Signalled(9, false), "signal", Activity.FAILED);
    }

    /// Dies by a signal and is brought back by its manager after the delay, unless that is told to stop it.
    public void crash(Duration restartDelay) {
        die(new Exit.Signalled(9, false), "signal", Activity.RESTARTING);
        time.after(
                restartDelay,
                () -> {
                    if (activity == Activity.RESTARTING) {
                        restarts++;
                        spawn();
                    }
                });
    }

    public void loseLink(LinkFailure why) {
        if (connected) {
            connected = false;
            say(new Event.LinkLost(link, why));
        }
    }

    public void push() {
        if (follower != null && unreachable == null) {
            follower.accept(told());
        }
    }

    public void say(Event event) {
        Consumer<Event> to = events;
        if (to != null) {
            time.execute(() -> to.accept(event));
        }
    }

    public long link() {
        return link;
    }

    @Override
    public Scope scope() {
        return Scope.USER;
    }

    @Override
    public String unit() {
        return "kanata.service";
    }

    @Override
    public ServiceReading read() {
        called("read");
        lookedAt = pid;
        holder = twin != null ? twin : listening ? PortHolder.OWN : PortHolder.NOBODY;
        ServiceReading reading = told();
        Runnable happens = whileRead;
        whileRead = () -> {};
        happens.run();
        return reading;
    }

    /// A push comes without a look at the machine's ports.
    private ServiceReading told() {
        if (unreachable != null) {
            return unreachable;
        }
        lastStart = since == null ? lastStart : since;
        ServiceStatus status =
                new ServiceStatus(
                        load,
                        Enablement.ENABLED,
                        activity,
                        "",
                        pid,
                        counts ? restarts : ServiceStatus.NOT_COUNTED,
                        exit,
                        result,
                        since,
                        null,
                        invocation,
                        "/unit");
        status =
                status.lastStarted(lastStart)
                        .explained(pid == lookedAt ? holder : PortHolder.NOT_YET, notes);
        return new ServiceReading.Seen(owner == null ? status : status.of(owner));
    }

    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        follower = onChange;
        return () -> follower = null;
    }

    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        called("start");
        if (refusal == null && diesAtStart) {
            lastStart = time.now();
            die(endAtStart, "exit-code", Activity.FAILED);
        } else if (refusal == null && pid == ServiceStatus.NO_PID) {
            spawn();
        }
        return refusal;
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        called("stop");
        if (refusal != null) {
            return refusal;
        }
        if (ignoresTerm) {
            activity = Activity.DEACTIVATING;
            push();
            return new Outcome.Failure.TookTooLong(deadline);
        }
        die(new Exit.Signalled(15, false), "success", Activity.INACTIVE);
        return null;
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        called("restart");
        if (refusal != null) {
            return refusal;
        }
        if (ignoresTerm) {
            activity = Activity.DEACTIVATING;
            push();
            return new Outcome.Failure.TookTooLong(deadline);
        }
        die(new Exit.Signalled(15, false), "success", Activity.INACTIVE);
        spawn();
        return null;
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        called("kill");
        if (!survivesKill) {
            boolean restarting = calls.contains("restart");
            die(new Exit.Signalled(9, false), "signal", Activity.FAILED);
            if (restarting) {
                spawn();
            }
        }
        return null;
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        called("end");
        if (killRefusal != null) {
            return killRefusal;
        }
        die(new Exit.Signalled(9, false), "signal", Activity.FAILED);
        return null;
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        called("clearOrphans");
        return List.of();
    }

    @Override
    public void open(
            long number, DaemonAddress address, Duration deadline, Consumer<Event> listener) {
        called("open");
        link = number;
        events = listener;
        unread = 0;
        if (!listening && twin == null) {
            say(new Event.LinkLost(number, noLink));
            return;
        }
        connected = true;
        say(new Event.LinkOpened(number));
        if (!hung) {
            say(new Event.DaemonGreeted(number, version, reloadSupport, true));
            say(new Event.LayerChanged(number, "base"));
        }
    }

    @Override
    public void ping(long number) {
        called("ping");
        if (connected && hung) {
            unread++;
            return;
        }
        if (connected && !hung && answersAfter.isZero()) {
            say(new Event.PingAnswered(number, "base"));
        } else if (connected && !hung) {
            time.after(answersAfter, () -> say(new Event.PingAnswered(number, "base")));
        }
    }

    @Override
    public void askLayers(long number) {
        if (connected && !hung) {
            say(new Event.LayersListed(number, List.of("base", "nav")));
            say(new Event.VirtualKeysListed(number, virtualKeys));
        }
    }

    @Override
    public void actOnKey(long number, KeyRequest request) {
        called("key " + request.text());
        if (!connected || hung) {
            return;
        }
        if (virtualKeys.contains(request.key())) {
            say(new Event.KeyTaken(number));
        } else {
            say(new Event.RequestRefused(number, "unknown virtual/fake key", false));
            say(new Event.KeyTaken(number));
        }
    }

    @Override
    public void close(long number) {
        connected = false;
    }

    @Override
    public void reload(long number) {
        called("reload");
        if (!connected || hung) {
            return;
        }
        say(new Event.RequestAccepted(number));
        if (reloadKillsAfter != null) {
            long mine = pid;
            time.after(
                    reloadKillsAfter,
                    () -> {
                        if (pid == mine) {
                            crash(Duration.ofMillis(40));
                        }
                    });
        } else if (!holdsKey && !silentReload) {
            time.after(
                    Duration.ofMillis(3),
                    () -> say(new Event.ConfigReloaded(number, "/home/me/kanata.kbd")));
        }
    }

    @Override
    public void switchLayer(long number, String layer) {
        called("layer " + layer);
        if (connected && !hung) {
            say(new Event.LayerChanged(number, layer));
        }
    }

    @Override
    public List<Instant> restarts(Instant from, Duration deadline) {
        return restartsBefore;
    }

    @Override
    public List<Line> since(Instant from, Duration deadline) {
        called("log");
        logReadFrom = from;
        return lines.stream().filter(line -> !line.at().isBefore(from)).toList();
    }

    @Override
    public Invocation invocation(List<String> arguments) {
        return invocation;
    }

    @Override
    public boolean starts(List<String> arguments) {
        return false;
    }

    @Override
    public boolean mentionedIn(String text) {
        return false;
    }

    @Override
    public boolean runs(List<String> arguments) {
        return true;
    }

    @Override
    public List<Path> usualConfigs(Path folder, Map<String, String> environment) {
        return List.of();
    }

    @Override
    public Map<String, Keyboard.State> keyboards(List<Line> lines) {
        return taken;
    }

    @Override
    public List<LogFinding> findings(List<Line> lines) {
        return findings;
    }

    @Override
    public CheckResult check(Invocation invocation, Duration deadline) {
        called("check");
        Runnable happens = whileChecked;
        whileChecked = () -> {};
        happens.run();
        return check;
    }

    /// Somebody saves it anew.
    public void changeConfig() {
        config++;
        configChangedAt = time.now();
    }

    /// The config is not there any more.
    public void removeConfig() {
        configGone = true;
        configChangedAt = time.now();
    }

    @Override
    public @Nullable Fingerprint fingerprint(String path) {
        called("fingerprint");
        return configGone ? null : new Fingerprint(path, Integer.toString(config), configChangedAt);
    }

    @Override
    public ConfigContents contents(String path) {
        return new ConfigContents(
                new Fingerprint(path, Integer.toString(config), configChangedAt),
                Map.of(path, "version " + config + "\n"));
    }

    @Override
    public List<String> restartNeeds(String before, String after) {
        return takesRestart ? List.of("linux-output-device-name") : List.of();
    }

    @Override
    public String program(String binary) {
        called("program");
        return program;
    }

    public long count(String call) {
        return calls.stream().filter(call::equals).count();
    }
}
