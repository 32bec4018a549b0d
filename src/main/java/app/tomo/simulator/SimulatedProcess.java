package app.tomo.simulator;

import app.tomo.kanata.ServerMessage;
import app.tomo.model.ConfigFault;
import app.tomo.model.Exit;
import app.tomo.runtime.Scheduler;
import app.tomo.simulator.script.Fault;
import app.tomo.simulator.script.Moment;
import app.tomo.simulator.script.Script;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One life of the simulated daemon, with what the script has in store for it. Any thread; nothing
/// blocks but the reading of a config.
final class SimulatedProcess {
    private static final int STATUS_SILENT = 1;
    private static final Exit BAD_CONFIG = new Exit.Exited(1);
    private static final Exit ABORTED = new Exit.Signalled(6, true);
    private static final Exit TERMINATED = new Exit.Signalled(15, false);

    /// What a life is played with.
    ///
    /// @param executor runs what reads the disk or tells of an end
    record Stage(
            SimulatedVersion version,
            Script script,
            Door door,
            SimulatedLog log,
            Scheduler scheduler,
            Executor executor) {}

    private final Stage stage;
    private final Consumer<Exit> whenEnded;
    private final Playback playback;
    private final Conduct conduct = new Conduct();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean doomed;
    private volatile @Nullable SimulatedKanata daemon;
    private Door.@Nullable Open door;

    /// @param start 1 for the first life
    /// @param whenEnded is told once how it ended, unless it was ended from outside
    SimulatedProcess(Stage stage, int start, Consumer<Exit> whenEnded) {
        this.stage = stage;
        this.whenEnded = whenEnded;
        this.playback = new Playback(stage.script(), start, stage.scheduler(), this::suffer);
    }

    /// Starts to live; it listens when its config was read.
    void begin() {
        stage.log().info("kanata v" + stage.version().text() + " starting");
        playback.begin();
    }

    /// Reads its config and listens, or dies of what is wrong with it. Blocks on the disk.
    void load(String file) {
        if (ended.get()) {
            return;
        }
        if (!ConfigList.exists(file)) {
            stage.log().error("Could not find the config file (" + file + ")");
            die(BAD_CONFIG);
            return;
        }
        switch (LoadedConfig.load(file)) {
            case LoadedConfig.Loading.Faulty(ConfigFault fault) -> {
                stage.log().fault(fault);
                stage.log().error("failed to parse file");
                die(BAD_CONFIG);
            }
            case LoadedConfig.Loading.Loaded(LoadedConfig config) -> {
                stage.log().info("config file is valid");
                listen(config);
            }
        }
    }

    /// Opens its door, or dies because it cannot.
    private void listen(LoadedConfig config) {
        SimulatedKanata next =
                new SimulatedKanata(
                        stage.version(),
                        config,
                        conduct,
                        this::come,
                        stage.log(),
                        stage.scheduler(),
                        stage.executor());
        daemon = next;
        if (doomed) {
            next.fallSilent();
        } else if (open(next)) {
            stage.log().info("entering the processing loop");
            stage.log().info("Starting kanata proper");
        } else {
            stage.log().portTaken();
            die(ABORTED);
        }
    }

    /// False where the port is not to be had.
    private synchronized boolean open(SimulatedKanata next) {
        if (ended.get() || conduct.has(Fault.RefuseConnections.class)) {
            return true;
        }
        if (conduct.has(Fault.PortInUse.class)) {
            return false;
        }
        try {
            door = door == null ? stage.door().open(next) : door;
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private synchronized void shut() {
        if (door != null) {
            door.close();
            door = null;
        }
    }

    private void come(Moment moment) {
        playback.come(moment);
    }

    private void suffer(Fault fault) {
        switch (fault) {
            case Fault.Habit habit -> {
                conduct.take(habit);
                if (habit instanceof Fault.RefuseConnections) {
                    stage.executor().execute(this::shut);
                }
            }
            case Fault.Death death -> doom(death);
            case Fault.Behave _ -> {
                conduct.behave();
                stage.executor().execute(this::reopen);
            }
            case Fault.HangUp _ -> withDaemon(SimulatedKanata::hangUpOnAll);
            case Fault.Reload _ -> withDaemon(SimulatedKanata::reloadByItself);
            case Fault.Tap(String key) ->
                    withDaemon(each -> each.tell(new ServerMessage.TapActivated(key)));
            case Fault.Hold(String key) ->
                    withDaemon(each -> each.tell(new ServerMessage.HoldActivated(key)));
            case Fault.Customs _ -> {}
        }
    }

    private void withDaemon(Consumer<SimulatedKanata> deed) {
        stage.executor()
                .execute(
                        () -> {
                            SimulatedKanata living = daemon;
                            if (living != null) {
                                deed.accept(living);
                            }
                        });
    }

    private void reopen() {
        withDaemon(
                living -> {
                    boolean _ = open(living);
                });
    }

    /// Whoever told of the moment may hold the daemon's lock, so the end itself comes on another thread.
    private void doom(Fault.Death death) {
        doomed = true;
        SimulatedKanata living = daemon;
        if (living != null) {
            living.fallSilent();
        }
        stage.executor().execute(() -> die(death));
    }

    private void die(Fault.Death death) {
        switch (death) {
            case Fault.Crash _ -> {
                stage.log().panic();
                die(ABORTED);
            }
            case Fault.DieSilently _ -> die(new Exit.Exited(STATUS_SILENT));
            case Fault.DieBy(var signal) -> die(new Exit.Signalled(signal.number(), false));
        }
    }

    /// It is asked to end. It may take its time, or not listen at all.
    void terminate() {
        Fault.IgnoreTerm stubborn = conduct.find(Fault.IgnoreTerm.class);
        if (stubborn == null) {
            die(TERMINATED);
        } else if (!stubborn.lasting().equals(Fault.IgnoreTerm.FOR_EVER)) {
            Duration lasting = stubborn.lasting();
            Scheduler.Scheduled _ =
                    stage.scheduler()
                            .after(lasting, () -> stage.executor().execute(() -> die(TERMINATED)));
        }
    }

    private void die(Exit how) {
        if (end()) {
            whenEnded.accept(how);
        }
    }

    /// Ends it from outside, at once; false where it had ended already.
    boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        playback.end();
        shut();
        SimulatedKanata living = daemon;
        if (living != null) {
            living.end();
        }
        return true;
    }
}
