package app.tomo.bus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/// What every [Bus] promises, tried on a real `dbus-daemon`.
@Timeout(180)
abstract class BusContract {
    static final ObjectPath LAMP = new ObjectPath("/org/example/Lamp");
    static final String LAMP_INTERFACE = "org.example.Lamp";
    static final ObjectPath DAEMON_PATH = new ObjectPath("/org/freedesktop/DBus");
    static final String DAEMON = "org.freedesktop.DBus";

    /// For an answer that comes, however busy the machine is.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    PrivateBus daemon;
    Bus bus;
    Bus other;

    /// A connected bus of the kind that is tested.
    abstract Bus connect(PrivateBus daemon) throws Exception;

    @BeforeEach
    void open() throws Exception {
        daemon = PrivateBus.start();
        bus = connect(daemon);
        other = daemon.connect();
    }

    @AfterEach
    void closeAll() {
        if (daemon != null) {
            if (bus != null) {
                bus.close();
            }
            if (other != null) {
                other.close();
            }
            daemon.close();
        }
    }

    static String nameOf(Bus bus) {
        return assertInstanceOf(BusState.Connected.class, bus.state()).uniqueName();
    }

    static BusCall toDaemon(String member) {
        return BusCall.to(DAEMON, DAEMON_PATH, DAEMON, member).within(PATIENCE);
    }

    BusCall toLamp(String member) {
        return BusCall.to(nameOf(other), LAMP, LAMP_INTERFACE, member).within(PATIENCE);
    }

    static BusFailure failure(Bus bus, BusCall call) {
        return assertThrows(BusException.class, () -> bus.call(call)).failure();
    }

    @Test
    void callReturnsWhatTheOtherAnswers() throws Exception {
        assertTrue(bus.call(toDaemon("ListNames")).get(0, List.class).contains(nameOf(bus)));
    }

    @Test
    void everyTypeSurvivesTheRoundTrip() throws Exception {
        other.export(LAMP, call -> new Answer.Returned(call.body()));
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("y", (byte) 0xFE);
        pairs.put("b", true);
        pairs.put("n", (short) -7);
        pairs.put("q", 65_535);
        pairs.put("i", Integer.MIN_VALUE);
        pairs.put("u", 4_294_967_295L);
        pairs.put("x", Long.MIN_VALUE);
        pairs.put("t", -1L);
        pairs.put("d", -0.5);
        pairs.put("s", "Grüße, 鍵盤 🎹");
        pairs.put("o", LAMP);
        pairs.put("g", "a{sv}(ii)");
        pairs.put("v", new Variant("v", Variant.of(5)));
        pairs.put("ay", new byte[] {1, -1});
        pairs.put("as", List.of("a", ""));
        pairs.put("ao", List.of(ObjectPath.ROOT));
        pairs.put("aas", List.of(List.of(), List.of("x")));
        pairs.put("a(iay)", List.of(Struct.of(1, new byte[] {}), Struct.of(2, new byte[] {9})));
        pairs.put("a{us}", Map.of(7L, "seven"));
        pairs.put("a{sv}", Map.of("k", new Variant("a{sv}", Map.of())));
        pairs.put("(i(ss)at)", Struct.of(1, Struct.of("a", "b"), List.of(-2L)));
        pairs.put(
                "(ia{sv}av)",
                Struct.of(
                        0,
                        Map.of("label", Variant.of("x")),
                        List.of(new Variant("(ia{sv}av)", Struct.of(1, Map.of(), List.of())))));
        // Empty containers end in the middle of a signature, where codecs trip.
        pairs.put("a(ss)", List.of());
        pairs.put("a{s(iv)}", Map.of());
        pairs.put("aa{sv}", List.of(Map.of()));
        pairs.put("(asa{sv}i)", Struct.of(List.of(), Map.of(), 3));
        String signature = String.join("", pairs.keySet());
        Body sent = new Body(signature, List.copyOf(pairs.values()));

        Body received = bus.call(toLamp("Echo").with(signature, sent.values().toArray()));

        assertEquals(signature, received.signature());
        List<String> names = List.copyOf(pairs.keySet());
        for (int i = 0; i < names.size(); i++) {
            assertEquals(
                    comparable(sent.values().get(i)),
                    comparable(received.values().get(i)),
                    names.get(i));
        }
    }

    private static Object comparable(Object value) {
        return switch (value) {
            case byte[] bytes -> {
                List<Byte> items = new ArrayList<>();
                for (byte each : bytes) {
                    items.add(each);
                }
                yield items;
            }
            case Struct struct -> comparable(struct.members());
            case Variant variant -> List.of(variant.signature(), comparable(variant.value()));
            case List<?> items -> items.stream().map(BusContract::comparable).toList();
            case Map<?, ?> entries ->
                    entries.entrySet().stream()
                            .map(each -> List.of(each.getKey(), comparable(each.getValue())))
                            .toList();
            default -> value;
        };
    }

    @Test
    void argumentsThatDoNotFitTheirSignatureAreADefect() {
        assertThrows(
                IllegalArgumentException.class,
                () -> bus.call(toDaemon("GetNameOwner").with("s", 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> bus.call(toDaemon("GetNameOwner").with("ss", "one")));
        assertThrows(
                IllegalArgumentException.class,
                () -> bus.call(toDaemon("GetNameOwner").with("(s", "one")));
    }

    @Test
    void failuresSayWhy() {
        other.export(
                LAMP,
                ExportedObject.of(
                        new ExportedInterface(LAMP_INTERFACE)
                                .method(
                                        "Break",
                                        "",
                                        "",
                                        none -> new Answer.Refused("org.example.Hot", "too hot"))
                                .method(
                                        "Unlock",
                                        "",
                                        "",
                                        none ->
                                                new Answer.Refused(
                                                        BusErrors.INTERACTION_REQUIRED, "who?"))));

        assertInstanceOf(
                BusFailure.NoSuchName.class,
                failure(bus, BusCall.to("org.example.Nobody", LAMP, LAMP_INTERFACE, "Switch")));
        assertInstanceOf(BusFailure.NotOffered.class, failure(bus, toLamp("Switch")));
        assertInstanceOf(
                BusFailure.NotOffered.class,
                failure(bus, BusCall.to(nameOf(other), ObjectPath.ROOT, "org.example.No", "No")));
        BusFailure locked = failure(bus, toLamp("Unlock"));
        assertTrue(assertInstanceOf(BusFailure.AccessDenied.class, locked).needsInteraction());
        assertEquals(
                new BusFailure.Refused("org.example.Hot", "too hot"),
                failure(bus, toLamp("Break")));
        assertInstanceOf(
                BusFailure.Refused.class, failure(bus, toLamp("Break").with("s", "unwanted")));
    }

    @Test
    void flagsReachTheOther() throws Exception {
        Arrivals<IncomingCall> calls = new Arrivals<>();
        other.export(
                LAMP,
                call -> {
                    calls.accept(call);
                    return Answer.DONE;
                });

        bus.call(toLamp("Plain"));
        bus.call(toLamp("Flagged").with(CallFlag.ALLOW_INTERACTIVE).with(CallFlag.NO_AUTO_START));

        assertEquals(Collections.emptySet(), calls.next().flags());
        assertEquals(
                Set.of(CallFlag.ALLOW_INTERACTIVE, CallFlag.NO_AUTO_START), calls.next().flags());
    }

    @Test
    void anAnswerThatNeverComesEndsAtTheDeadline() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        other.export(
                LAMP,
                call -> {
                    awaitQuietly(release);
                    return Answer.of("s", "late");
                });
        Duration deadline = Duration.ofMillis(50);

        assertEquals(
                new BusFailure.TimedOut(deadline), failure(bus, toLamp("Ask").within(deadline)));

        release.countDown();
        assertEquals("late", bus.call(toLamp("Ask")).string(0), "and the next call is answered");
    }

    @Test
    void anInterruptedCallerLeavesTheConnectionWhole() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        other.export(
                LAMP,
                call -> {
                    asked.countDown();
                    awaitQuietly(release);
                    return Answer.DONE;
                });
        FutureTask<BusFailure> asking =
                new FutureTask<>(() -> failure(bus, toLamp("Ask").within(Duration.ofMinutes(1))));
        Thread thread = Thread.ofPlatform().start(asking);
        asked.await();

        thread.interrupt();

        assertInstanceOf(BusFailure.Interrupted.class, asking.get());
        release.countDown();
        bus.call(toDaemon("GetId"));
    }

    @Test
    void aFrozenBusHoldsNobodyBeyondTheDeadline() throws Exception {
        daemon.freeze();
        byte[] moreThanTheSocketTakes = new byte[4_000_000];

        assertInstanceOf(
                BusFailure.TimedOut.class,
                failure(
                        bus,
                        toLamp("Big")
                                .with("ay", moreThanTheSocketTakes)
                                .within(Duration.ofMillis(100))));

        daemon.thaw();
        bus.call(toDaemon("GetId"));
    }

    @Test
    void bigMessagesArriveWhole() throws Exception {
        other.export(LAMP, call -> new Answer.Returned(call.body()));
        byte[] bytes = new byte[5_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(Struct.of("unit-" + i + ".service", "loaded", (long) i, LAMP));
        }

        Body echo = bus.call(toLamp("Echo").with("aya(ssuo)", bytes, rows));

        assertArrayEquals(bytes, echo.get(0, byte[].class));
        assertEquals(rows, echo.get(1, List.class));
    }

    @Test
    void signalsArriveInOrderAndOnlyWhereTheyFit() throws Exception {
        Arrivals<BusSignal> switched = new Arrivals<>();
        bus.match(
                MatchRule.signal(LAMP_INTERFACE, "Switched")
                        .from(nameOf(other))
                        .at(LAMP)
                        .withFirstArgument("on"),
                switched::accept);

        other.emit(signal(LAMP, "Switched", "off", -1));
        other.emit(signal(LAMP, "Other", "on", -2));
        other.emit(signal(LAMP.child("x"), "Switched", "on", -3));
        for (int i = 0; i < 1_000; i++) {
            other.emit(signal(LAMP, "Switched", "on", i));
        }

        for (int i = 0; i < 1_000; i++) {
            assertEquals(i, switched.next().body().get(1, Integer.class));
        }
    }

    static BusSignal signal(ObjectPath path, String member, String first, int second) {
        return BusSignal.from(path, LAMP_INTERFACE, member, Body.of("si", first, second));
    }

    @Test
    void aNamespaceTakesEverythingBelow() throws Exception {
        Arrivals<BusSignal> heard = new Arrivals<>();
        bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched").atOrBelow(LAMP), heard::accept);

        other.emit(signal(new ObjectPath("/org/example/Lamps"), "Switched", "", 0));
        other.emit(signal(LAMP.child("a").child("b"), "Switched", "", 1));
        other.emit(signal(LAMP, "Switched", "", 2));

        assertEquals(1, heard.next().body().get(1, Integer.class));
        assertEquals(2, heard.next().body().get(1, Integer.class));
    }

    @Test
    void aClosedSubscriptionIsSilent() throws Exception {
        Arrivals<BusSignal> first = new Arrivals<>();
        Arrivals<BusSignal> second = new Arrivals<>();
        Subscription closing =
                bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched"), first::accept);
        bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched"), second::accept);

        closing.close();
        closing.close();
        other.emit(signal(LAMP, "Switched", "", 0));

        second.next();
        assertTrue(first.isEmpty());
    }

    @Test
    void aRuleFollowsTheOwnerOfItsSendersName() throws Exception {
        Arrivals<BusSignal> heard = new Arrivals<>();
        bus.match(
                MatchRule.signal(LAMP_INTERFACE, "Switched").from("org.example.Shop"),
                heard::accept);
        try (Bus third = daemon.connect()) {
            third.emit(signal(LAMP, "Switched", "", 0));
            third.requestName("org.example.Shop");
            third.emit(signal(LAMP, "Switched", "", 1));
            third.releaseName("org.example.Shop");
            third.emit(signal(LAMP, "Switched", "", 2));
        }
        other.requestName("org.example.Shop");
        other.emit(signal(LAMP, "Switched", "", 3));

        assertEquals(1, heard.next().body().get(1, Integer.class));
        assertEquals(3, heard.next().body().get(1, Integer.class));
    }

    @Test
    void namesAreOwnedOnceAndWatched() throws Exception {
        Arrivals<Optional<String>> owners = new Arrivals<>();
        bus.watchName("org.example.Shop", owners);
        assertEquals(Optional.empty(), owners.next());

        assertEquals(NameClaim.OWNED, other.requestName("org.example.Shop"));
        assertEquals(NameClaim.OWNED, other.requestName("org.example.Shop"), "already ours");
        assertEquals(NameClaim.TAKEN, bus.requestName("org.example.Shop"));
        assertEquals(Optional.of(nameOf(other)), owners.next());
        assertEquals(Optional.of(nameOf(other)), bus.nameOwner("org.example.Shop"));

        other.close();
        assertEquals(Optional.empty(), owners.next());
        assertEquals(Optional.empty(), bus.nameOwner("org.example.Shop"));
        assertEquals(NameClaim.OWNED, bus.requestName("org.example.Shop"));
    }

    @Test
    void anExportedObjectAnswersOtherPrograms() throws Exception {
        PrivateBus.needs("gdbus", "libglib2.0-bin");
        PrivateBus.needs("busctl", "systemd");
        bus.export(
                LAMP,
                ExportedObject.of(
                        new ExportedInterface(LAMP_INTERFACE)
                                .method(
                                        "Add",
                                        "ii",
                                        "i",
                                        in ->
                                                Answer.of(
                                                        "i",
                                                        (int) in.values().get(0)
                                                                + (int) in.values().get(1)))
                                .property("Colour", "s", () -> "warm")
                                .property("Level", "u", () -> 7L)
                                .signal("Switched", "b")));
        String[] gdbus = {
            "gdbus", "call", "--session", "--dest", nameOf(bus), "-o", LAMP.value(), "-m"
        };
        String[] busctl = {"busctl", "--user", "call", nameOf(bus), LAMP.value(), LAMP_INTERFACE};

        assertEquals("(5,)", daemon.run(with(gdbus, "org.example.Lamp.Add", "2", "3")).strip());
        assertEquals("i 5", daemon.run(with(busctl, "Add", "ii", "2", "3")).strip());
        assertEquals(
                "Call failed: Add does not take \"s\"",
                daemon.run(with(busctl, "Add", "s", "x")).strip());
        assertEquals("Call failed: org.example.Lamp.Sub", daemon.run(with(busctl, "Sub")).strip());
        assertEquals(
                "({'Colour': <'warm'>, 'Level': <uint32 7>},)",
                daemon.run(with(gdbus, "org.freedesktop.DBus.Properties.GetAll", LAMP_INTERFACE))
                        .strip());
        assertTrue(
                daemon.run(
                                with(
                                        gdbus,
                                        "org.freedesktop.DBus.Properties.Get",
                                        LAMP_INTERFACE,
                                        "Size"))
                        .contains("UnknownProperty"));
        String tree = daemon.run("busctl", "--user", "tree", "--list", nameOf(bus));
        assertTrue(tree.contains(LAMP.value()), tree);
        String members = daemon.run("busctl", "--user", "introspect", nameOf(bus), LAMP.value());
        assertTrue(members.contains(".Colour") && members.contains("\"warm\""), members);
        assertTrue(members.contains(".Switched") && members.contains(".Add"), members);
    }

    private static String[] with(String[] command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    @Test
    void anObjectThatFailsIsAnErrorToItsCallerAndGoesOn() throws Exception {
        other.export(
                LAMP,
                call -> {
                    if (call.member().equals("Fail")) {
                        throw new IllegalStateException("broken");
                    }
                    return Answer.DONE;
                });

        assertInstanceOf(BusFailure.Refused.class, failure(bus, toLamp("Fail")));
        bus.call(toLamp("Work"));
    }

    @Test
    void aPathIsExportedOnceAndFreeAgainWhenClosed() throws Exception {
        Subscription exported = bus.export(LAMP, call -> Answer.DONE);
        assertThrows(IllegalStateException.class, () -> bus.export(LAMP, call -> Answer.DONE));

        exported.close();

        assertInstanceOf(
                BusFailure.NotOffered.class,
                failure(other, BusCall.to(nameOf(bus), LAMP, LAMP_INTERFACE, "Switch")));
    }

    @Test
    void closingFailsTheCallsInFlight() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        other.export(
                LAMP,
                call -> {
                    asked.countDown();
                    awaitQuietly(release);
                    return Answer.DONE;
                });
        FutureTask<BusFailure> asking =
                new FutureTask<>(() -> failure(bus, toLamp("Ask").within(Duration.ofMinutes(1))));
        Thread.ofVirtual().start(asking);
        asked.await();

        bus.close();

        assertInstanceOf(BusFailure.NoBus.class, asking.get());
        assertInstanceOf(BusState.Disconnected.class, bus.state());
        assertInstanceOf(BusFailure.NoBus.class, failure(bus, toDaemon("GetId")));
        release.countDown();
    }

    @Test
    void aBusThatDiesIsToldAndFailsTheCallsInFlight() throws Exception {
        Arrivals<BusState> states = new Arrivals<>();
        bus.watchState(states);
        assertInstanceOf(BusState.Connected.class, states.next());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        other.export(
                LAMP,
                call -> {
                    asked.countDown();
                    awaitQuietly(release);
                    return Answer.DONE;
                });
        FutureTask<BusFailure> asking =
                new FutureTask<>(() -> failure(bus, toLamp("Ask").within(Duration.ofMinutes(1))));
        Thread.ofVirtual().start(asking);
        asked.await();

        daemon.kill();

        assertInstanceOf(BusFailure.NoBus.class, asking.get());
        assertInstanceOf(BusState.Disconnected.class, states.next());
        release.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
