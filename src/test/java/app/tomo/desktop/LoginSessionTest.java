package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Answer;
import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusSignal;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.FreeName;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.Subscription;
import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A login manager of the test's own, on a private bus. `LogoutTest` has a real one.
@Timeout(180)
class LoginSessionTest {
    private static final String LOGIND = "org.freedesktop.login1";
    private static final ObjectPath SEVEN = new ObjectPath("/org/freedesktop/login1/session/_37");

    @TempDir private Path records;
    private final Arrivals<String> asked = new Arrivals<>();
    private final Arrivals<String> ended = new Arrivals<>();
    private PrivateBus daemon;
    private Bus logind;
    private Bus system;
    private Subscription session;
    private volatile String state = "active";

    @BeforeEach
    void startLogind() throws Exception {
        daemon = PrivateBus.start();
        logind = daemon.connect();
        system = daemon.connect();
        logind.export(
                LoginSession.PATH,
                ExportedObject.of(
                        new ExportedInterface(LOGIND + ".Manager")
                                .method("GetSession", "s", "o", this::find)));
        session =
                logind.export(
                        SEVEN,
                        ExportedObject.of(
                                new ExportedInterface(LOGIND + ".Session")
                                        .property("State", "s", this::state)));
        FreeName.take(logind, LOGIND);
    }

    @AfterEach
    void end() {
        system.close();
        logind.close();
        daemon.close();
    }

    private Answer find(Body in) {
        return in.values().getFirst().equals("7")
                ? Answer.of("o", SEVEN)
                : new Answer.Refused(LOGIND + ".NoSuchSession", "no session");
    }

    private String state() {
        String now = state;
        asked.accept(now);
        return now;
    }

    private LoginSession follow(String id) {
        return follow(id, records);
    }

    private LoginSession follow(String id, Path records) {
        return new LoginSession(
                system,
                Map.of("XDG_SESSION_ID", id),
                records,
                () -> Limits.DEFAULT.with(Limit.SESSION_POLL, 1_000),
                () -> ended.accept("ended"));
    }

    /// As logind does it with whatever becomes of a session.
    private void recordChanges() throws Exception {
        Files.writeString(records.resolve("7"), "private");
    }

    @Test
    void theClosingIsSeenByTheRecordAndToldOnce() throws Exception {
        try (LoginSession _ = follow("7")) {
            assertEquals("active", asked.next());
            state = "online";
            recordChanges();
            asked.next("online"::equals);
            assertTrue(ended.isEmpty(), "somebody else sits at the machine, that is all");
            state = "closing";
            recordChanges();
            assertEquals("ended", ended.next());
            recordChanges();
            assertTrue(ended.isEmpty());
        }
    }

    @Test
    void withoutRecordsItIsLookedAtNowAndThen() throws Exception {
        try (LoginSession _ = follow("7", records.resolve("nowhere"))) {
            assertEquals("active", asked.next());
            state = "closing";
            assertEquals("ended", ended.next());
        }
    }

    @Test
    void aSessionThatIsRemovedHasEnded() throws Exception {
        try (LoginSession _ = follow("7")) {
            assertEquals("active", asked.next());
            session.close();
            logind.emit(
                    BusSignal.from(
                            LoginSession.PATH,
                            LOGIND + ".Manager",
                            "SessionRemoved",
                            Body.of("so", "7", SEVEN)));
            assertEquals("ended", ended.next());
        }
    }

    @Test
    void aSessionThatWasOverBeforeEndsNothing() throws Exception {
        state = "closing";
        try (LoginSession _ = follow("7")) {
            assertEquals("closing", asked.next());
            recordChanges();
            assertEquals("closing", asked.next());
            assertTrue(ended.isEmpty());
        }
    }

    @Test
    void aLoginManagerThatGoesAwayEndsNothing() throws Exception {
        try (LoginSession _ = follow("7")) {
            assertEquals("active", asked.next());
            logind.releaseName(LOGIND);
            recordChanges();
            FreeName.take(logind, LOGIND);
            state = "online";
            recordChanges();
            asked.next("online"::equals);
            assertTrue(ended.isEmpty());
        }
    }
}
