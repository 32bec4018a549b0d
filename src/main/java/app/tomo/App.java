package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.cli.control.AppControl;
import app.tomo.cli.dump.Dump;
import app.tomo.config.LogFile;
import app.tomo.config.Settings;
import app.tomo.diagnosis.Journal;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.Engine;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Notifier;
import app.tomo.runtime.OwnLog;
import app.tomo.runtime.Subscription;
import app.tomo.simulator.script.Script;
import app.tomo.words.SettingsWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// The resident Tomo of one profile: an engine, what a person sees of it, and an end. Any thread may call.
final class App {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Threads threads;
    private final Machine machine;
    private final String profile;
    private final SettingsWords words;
    private final Diary diary;
    private final Dump dump;
    private final Shutdown shutdown;
    private final CountDownLatch quit = new CountDownLatch(1);
    private final List<Runnable> quitters = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Keeper> first = new CompletableFuture<>();
    private final Followers followers = new Followers();
    private final Presence presence;
    private volatile @Nullable Keeper newest;
    private @Nullable Journal journal;
    private Subscription recording = () -> {};

    /// An app that has yet to be told what to look after.
    ///
    /// @param overdue ends the process at once, when its end has taken too long
    App(Threads threads, Machine machine, String profile, Words words, Runnable overdue) {
        this.words = words.settings();
        this.diary = new Diary(words.inEnglish());
        this.dump =
                new Dump(
                        machine.places().state().resolve("dumps"),
                        Main.VERSION,
                        () -> machine.limits().count(Limit.DUMP_FILES));
        this.shutdown = new Shutdown(threads.time(), machine::limits, overdue);
        this.presence = new Presence(words.times().zone());
        this.threads = threads;
        this.machine = machine;
        this.profile = profile;
    }

    /// Looks after that from now on, and has whoever waits for it go on.
    void begin(Keeper keeper) {
        keeper.engine().guard();
        newest = keeper;
        journal = Journals.of(keeper.engine(), machine.places(), threads);
        record(keeper.engine());
        obey(machine.settings().now());
        Subscription _ = follow(diary::note);
        followConfig();
        shutdown.add("journal", journal::close);
        shutdown.add("engine", Limit.QUIT_CHILD, () -> keeper().close());
        first.complete(keeper);
    }

    private void followConfig() {
        ConfigFollower config =
                new ConfigFollower(machine, threads.blocking(), this::configChanged);
        Subscription _ = follow(config::publish);
        endWith("config", config::close);
    }

    /// Somebody else may have set the flag of the emergency stop, or removed it.
    void flagChanged() {
        keeper().engine().lookAtFlag();
    }

    private void configChanged() {
        keeper().engine().mailbox().post(new Event.ConfigFileChanged());
    }

    /// The engine as commands see it. Blocks until there is one.
    ///
    /// @throws IOException where the app ends before that
    Session awaitSession() throws IOException {
        try {
            var _ = first.get();
            return session();
        } catch (ExecutionException | CancellationException ended) {
            throw new IOException(ended);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }

    /// What becomes of that is written into the incident journal from now on.
    private synchronized void record(Engine engine) {
        recording.close();
        Journal begun = journal;
        if (begun != null) {
            recording = engine.mailbox().observe(begun.of(engine.log(OwnLog.NONE)));
        }
    }

    private Keeper keeper() {
        return Objects.requireNonNull(newest, "the app has not begun");
    }

    /// Shows itself there from now on.
    void front(Front next) {
        presence.front(next);
        endWith("front", next::close);
        Subscription _ = follow(next::publish);
        presence.face(keeper().engine());
    }

    /// Brings itself forward, and says where it is to be seen.
    AppControl.Place show() {
        return presence.show();
    }

    Front front() {
        return presence.front();
    }

    Snapshot snapshot() {
        return keeper().engine().mailbox().current();
    }

    /// Remembers what is to be ended with the app; the newest is ended first.
    void endWith(String name, Runnable end) {
        shutdown.add(name, end);
    }

    /// Runs it when the app is to end, at once where it already is.
    Subscription onQuit(Runnable action) {
        quitters.add(action);
        if (quit.getCount() == 0) {
            action.run();
        }
        return () -> quitters.remove(action);
    }

    /// Writes down what it knows and does. Blocks for as long as the disk does, and for nothing else.
    Path dump() throws IOException {
        Keeper keeper = newest;
        return dump.write(keeper == null ? null : keeper.engine().mailbox(), threads.time().now());
    }

    /// Begins the end; returns at once. It has come within 5 s, whatever hangs.
    void quit() {
        shutdown.begin();
        quit.countDown();
        quitters.forEach(Runnable::run);
    }

    /// Waits for the end of everything, and begins it where nobody has. Takes 5 s at most.
    void end() {
        boolean _ = first.cancel(false);
        shutdown.run();
    }

    /// Tells of every snapshot, of whatever is looked after then.
    synchronized Subscription follow(Consumer<Snapshot> listener) {
        return followers.follow(listener, keeper().engine().mailbox());
    }

    /// Looks after something else from now on. The daemon of before is left as it is.
    synchronized void lookAfter(Keeper next) {
        Keeper before = keeper();
        next.engine().guard();
        newest = next;
        before.engine().notifyBy(Notifier.NONE);
        record(next.engine());
        followers.attach(next.engine().mailbox());
        presence.face(next.engine());
        obey(machine.settings().now());
        before.close();
    }

    /// Any thread: these settings are in force from now on, as far as a running engine takes them.
    void obey(Settings settings) {
        Keeper now = newest;
        if (now != null) {
            var mailbox = now.engine().mailbox();
            mailbox.post(new Event.LimitsChanged(settings.limits()));
            mailbox.post(new Event.PreferencesChosen(settings.notices()));
            mailbox.post(new Event.SettingsJudged(Flaws.of(settings, words)));
        }
    }

    /// Any thread: whether a person looks at the window.
    void attended(boolean inFront) {
        presence.attended(inFront, keeper().engine());
    }

    /// Any thread: whether they look at the settings window.
    void settingsAttended(boolean inFront) {
        presence.settingsAttended(inFront, keeper().engine());
    }

    /// Any thread: whether the desktop says that the person is not to be disturbed.
    void doNotDisturb(boolean on) {
        presence.doNotDisturb(on, keeper().engine());
    }

    /// Any thread: the machine woke up.
    void woke() {
        keeper().engine().mailbox().post(new Event.Woke());
    }

    /// Any thread: the notification of that incident was closed, and not by Tomo.
    void noticeClosed(long incident) {
        keeper().engine().mailbox().post(new Event.NoticeClosed(incident));
    }

    /// Tells nobody of what becomes of the daemon, until something else is looked after or [#speak] is called.
    void hush() {
        keeper().engine().notifyBy(Notifier.NONE);
    }

    void speak() {
        presence.face(keeper().engine());
    }

    /// Looks after a simulated daemon from now on. Returns at once.
    void trySimulator() {
        threads.blocking().execute(this::simulate);
    }

    private void simulate() {
        try {
            lookAfter(Keeper.simulated(profile, machine, Script.NONE, threads));
        } catch (IOException failure) {
            LOG.warn(
                    "the simulator's config cannot be written below {}",
                    machine.places().state(),
                    failure);
        }
    }

    /// What was logged about the daemon that is looked after at the moment.
    LogBook log() {
        return keeper().engine().log(LogFile.in(machine.places().state()));
    }

    /// Any thread; blocks for as long as the disk does.
    Comparison compare() {
        return keeper().engine().compare();
    }

    /// Whether that is a simulation of Tomo's own.
    boolean isSimulation() {
        return keeper().simulation();
    }

    /// What looks after the daemon at the moment.
    Engine engine() {
        return keeper().engine();
    }

    LifecycleService lifecycle() {
        return engine().lifecycle();
    }

    Session session() {
        return new AppSession(this, threads.time());
    }
}
