package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusSignal;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.ReconnectingBus;
import app.tomo.bus.Struct;
import app.tomo.bus.Variant;
import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.HeadingItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SeparatorItem;
import app.tomo.desktop.TrayMenuItem.SubMenuItem;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tray icon as another program on a real bus sees it.
@Timeout(180)
class StatusNotifierTrayTest {
    private static final String ITEM = "org.kde.StatusNotifierItem";
    private static final String MENU = "com.canonical.dbusmenu";
    private static final String NAME = "org.kde.StatusNotifierItem-test-1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TrayView WELL =
            new TrayView(
                    "Tomo",
                    new TrayIcon(Headline.HEALTHY, ColorScheme.DARK),
                    false,
                    "kanata is well",
                    "up 2 h & <14> min",
                    List.of(
                            new HeadingItem("headline", "kanata is well"),
                            new SubMenuItem(
                                    "layers",
                                    "Layer",
                                    true,
                                    List.of(
                                            layer("base_layer", Mark.CHOSEN),
                                            layer("nav", Mark.NOT_CHOSEN))),
                            new SeparatorItem("one"),
                            new ActionItem(new TrayCommand.Act(ActionKind.RELOAD), "Reload"),
                            new ActionItem(
                                    new TrayCommand.Act(ActionKind.START),
                                    "Start",
                                    false,
                                    Mark.NONE)));

    private PrivateBus daemon;
    private ReconnectingBus bus;
    private Bus desktop;
    private Tray tray;
    private final ManualTime time = new ManualTime();
    private final Arrivals<TrayState> states = new Arrivals<>();
    private final Arrivals<TrayCommand> chosen = new Arrivals<>();
    private final Arrivals<ScreenPoint> clicks = new Arrivals<>();

    private static ActionItem layer(String name, Mark mark) {
        return new ActionItem(new TrayCommand.SwitchLayer(name), name, true, mark);
    }

    @BeforeEach
    void open() throws Exception {
        daemon = PrivateBus.start();
        desktop = daemon.connect();
        bus =
                new ReconnectingBus(
                        daemon.connector(),
                        (delay, task) -> time.after(delay, task)::cancel,
                        PrivateBus.DELAYS,
                        () -> 0);
        tray =
                new StatusNotifierTray(
                        bus,
                        time,
                        "tomo",
                        "test-1",
                        WELL,
                        new TrayIcons(),
                        new TrayListener() {
                            @Override
                            public void activated(ScreenPoint at) {
                                clicks.accept(at);
                            }

                            @Override
                            public void chosen(TrayCommand command) {
                                chosen.accept(command);
                            }
                        });
        tray.watchState(states);
        bus.start();
    }

    @AfterEach
    void close() {
        if (daemon != null) {
            tray.close();
            bus.close();
            desktop.close();
            daemon.close();
        }
    }

    private void await(TrayState wanted) throws InterruptedException {
        states.next(wanted::equals);
    }

    /// Ends when the tray is on the bus under its name.
    private FakeWatcher shown() throws Exception {
        FakeWatcher watcher = new FakeWatcher(daemon).appear();
        assertEquals(NAME, watcher.registered.next());
        await(new TrayState.Shown());
        return watcher;
    }

    private Object property(String name) throws BusException {
        BusCall get = BusCall.property(NAME, StatusNotifierItem.PATH, ITEM, name);
        return desktop.call(get.within(PATIENCE)).get(0, Variant.class).value();
    }

    private Body menu(String member, String signature, Object... arguments) throws BusException {
        ObjectPath path = (ObjectPath) property("Menu");
        return desktop.call(
                BusCall.to(NAME, path, MENU, member).with(signature, arguments).within(PATIENCE));
    }

    private Struct layout() throws BusException {
        return menu("GetLayout", "iias", 0, -1, List.of()).get(1, Struct.class);
    }

    private static Variant entry(int id, Map<String, Variant> properties, Variant... children) {
        return new Variant("(ia{sv}av)", Struct.of(id, properties, List.of(children)));
    }

    @Test
    void theDesktopSeesTheWholeIcon() throws Exception {
        shown();

        assertEquals("tomo", property("Id"));
        assertEquals("Tomo", property("Title"));
        assertEquals("Active", property("Status"));
        assertEquals("ApplicationStatus", property("Category"));
        assertEquals(false, property("ItemIsMenu"));
        assertEquals("kanata is well", property("IconAccessibleDesc"));
        Struct tooltip = (Struct) property("ToolTip");
        assertEquals(
                List.of("", List.of(), "kanata is well", "up 2 h &amp; &lt;14&gt; min"),
                tooltip.members());
        Struct smallest = (Struct) ((List<?>) property("IconPixmap")).getFirst();
        assertEquals(16, smallest.get(0));
        assertArrayEquals(
                new TrayIcons().pixmaps(WELL.icon()).getFirst().argb(), (byte[]) smallest.get(2));
        Body all = desktop.call(BusCall.properties(NAME, StatusNotifierItem.PATH, ITEM));
        assertEquals(18, all.get(0, Map.class).size());
    }

    @Test
    void theDesktopSeesTheWholeMenu() throws Exception {
        shown();

        assertEquals(
                entry(
                                0,
                                Map.of("children-display", Variant.of("submenu")),
                                entry(
                                        1,
                                        Map.of(
                                                "label",
                                                Variant.of("kanata is well"),
                                                "enabled",
                                                Variant.of(false),
                                                "visible",
                                                Variant.of(true))),
                                entry(
                                        2,
                                        Map.of(
                                                "label",
                                                Variant.of("Layer"),
                                                "enabled",
                                                Variant.of(true),
                                                "children-display",
                                                Variant.of("submenu")),
                                        layerEntry(3, "base__layer", 1),
                                        layerEntry(4, "nav", 0)),
                                entry(5, Map.of("type", Variant.of("separator"))),
                                entry(
                                        6,
                                        Map.of(
                                                "label",
                                                Variant.of("Reload"),
                                                "enabled",
                                                Variant.of(true))),
                                entry(
                                        7,
                                        Map.of(
                                                "label",
                                                Variant.of("Start"),
                                                "enabled",
                                                Variant.of(false))))
                        .value(),
                layout());
    }

    private static Variant layerEntry(int id, String label, int state) {
        return entry(
                id,
                Map.of(
                        "label",
                        Variant.of(label),
                        "enabled",
                        Variant.of(true),
                        "toggle-type",
                        Variant.of("radio"),
                        "toggle-state",
                        Variant.of(state)));
    }

    @Test
    void propertiesOfAGroupAreThoseOfTheLayout() throws Exception {
        shown();

        List<?> group =
                menu("GetGroupProperties", "aias", List.of(3, 6, 99), List.of()).get(0, List.class);

        Struct layers = (Struct) ((Variant) ((List<?>) layout().get(2)).get(1)).value();
        Struct layer = (Struct) ((Variant) ((List<?>) layers.get(2)).getFirst()).value();
        assertEquals(2, group.size());
        assertEquals(Struct.of(3, layer.get(1)), group.getFirst());
        assertEquals(
                8,
                menu("GetGroupProperties", "aias", List.of(), List.of()).get(0, List.class).size());
        assertEquals(
                Struct.of(0, Map.of("children-display", Variant.of("submenu")), List.of()),
                menu("GetLayout", "iias", 0, 0, List.of()).get(1, Struct.class));
        assertEquals(
                List.of(Struct.of(6, Map.of("label", Variant.of("Reload")))),
                menu("GetGroupProperties", "aias", List.of(6), List.of("label", "icon-name"))
                        .get(0, List.class));
        assertEquals("Reload", menu("GetProperty", "is", 6, "label").inVariant(0, String.class));
        assertInstanceOf(
                BusFailure.Refused.class,
                assertThrows(BusException.class, () -> menu("GetProperty", "is", 6, "shortcut"))
                        .failure());
    }

    @Test
    void whatIsChosenIsToldOnceAndWhatIsGreyedIsNot() throws Exception {
        shown();

        menu("Event", "isvu", 2, "opened", Variant.of(0), 0L);
        menu("Event", "isvu", 7, "clicked", Variant.of(0), 0L);
        menu("Event", "isvu", 4, "hovered", Variant.of(0), 0L);
        menu("Event", "isvu", 4, "clicked", Variant.of(0), 0L);
        Body unknown =
                menu(
                        "EventGroup",
                        "a(isvu)",
                        List.of(
                                Struct.of(99, "clicked", Variant.of(0), 0L),
                                Struct.of(6, "clicked", Variant.of(0), 0L)));

        assertEquals(new TrayCommand.SwitchLayer("nav"), chosen.next());
        assertEquals(new TrayCommand.Act(ActionKind.RELOAD), chosen.next());
        assertTrue(chosen.isEmpty());
        assertEquals(List.of(99), unknown.get(0, List.class));
        assertEquals(false, menu("AboutToShow", "i", 0).get(0, Boolean.class));
        assertEquals(
                List.of(99), menu("AboutToShowGroup", "ai", List.of(2, 99)).get(1, List.class));
    }

    @Test
    void aClickArrivesWithItsPlace() throws Exception {
        shown();

        for (String member : List.of("Activate", "SecondaryActivate", "ContextMenu")) {
            desktop.call(
                    BusCall.to(NAME, StatusNotifierItem.PATH, ITEM, member).with("ii", 640, 12));
            assertEquals(new ScreenPoint(640, 12), clicks.next());
        }
        desktop.call(
                BusCall.to(NAME, StatusNotifierItem.PATH, ITEM, "Scroll")
                        .with("is", 1, "vertical"));
    }

    @Test
    void onlyWhatChangedIsSignalledAndQuickChangesAreOne() throws Exception {
        shown();
        Arrivals<BusSignal> heard = new Arrivals<>();
        desktop.match(MatchRule.signal(ITEM, "NewIcon").from(NAME), heard::accept);
        desktop.match(MatchRule.signal(ITEM, "NewStatus").from(NAME), heard::accept);
        desktop.match(MatchRule.signal(ITEM, "NewToolTip").from(NAME), heard::accept);
        desktop.match(MatchRule.signal(MENU, "LayoutUpdated").from(NAME), heard::accept);
        desktop.match(MatchRule.signal(MENU, "ItemsPropertiesUpdated").from(NAME), heard::accept);

        tray.show(with(WELL, Headline.STOPPING, "kanata is stopping"));
        assertEquals("NewIcon", heard.next().member());
        assertEquals("NewToolTip", heard.next().member());
        BusSignal updated = heard.next();
        assertEquals("ItemsPropertiesUpdated", updated.member());
        assertEquals(
                List.of(Struct.of(1, Map.of("label", Variant.of("kanata is stopping")))),
                updated.body().values().getFirst());

        tray.show(with(WELL, Headline.STARTING, "kanata is starting"));
        tray.show(with(WELL, Headline.UNKNOWN, "Tomo cannot see kanata"));
        tray.show(
                new TrayView(
                        "Tomo",
                        new TrayIcon(Headline.STOPPING, ColorScheme.DARK),
                        true,
                        "kanata is stopping",
                        WELL.detail(),
                        List.of(new HeadingItem("headline", "kanata is stopping"))));
        time.runAll();
        assertEquals("NewStatus", heard.next().member(), "the icon is again what it was");
        BusSignal rebuilt = heard.next();
        assertEquals("LayoutUpdated", rebuilt.member());
        assertEquals(List.of(2L, 0), rebuilt.body().values());
        assertEquals("NeedsAttention", property("Status"));
        assertEquals(6, ((List<?>) property("AttentionIconPixmap")).size());
        assertTrue(heard.isEmpty());
    }

    @Test
    void anotherFaceIsAnotherIcon() throws Exception {
        shown();
        Arrivals<BusSignal> heard = new Arrivals<>();
        desktop.match(MatchRule.signal(ITEM, "NewIcon").from(NAME), heard::accept);
        Pixmap picture = new Pixmap(1, 1, new byte[] {-1, 1, 2, 3});
        TrayIcon icon = new TrayIcon(Headline.HEALTHY, ColorScheme.DARK, Face.of(List.of(picture)));

        tray.show(
                new TrayView(
                        WELL.title(), icon, false, WELL.summary(), WELL.detail(), WELL.menu()));

        assertEquals("NewIcon", heard.next().member());
        Struct seen = (Struct) ((List<?>) property("IconPixmap")).getFirst();
        assertArrayEquals(picture.argb(), (byte[]) seen.get(2));
    }

    private static TrayView with(TrayView view, Headline headline, String summary) {
        List<TrayMenuItem> menu =
                view.menu().stream()
                        .map(item -> item instanceof HeadingItem ? headline(summary) : item)
                        .toList();
        return new TrayView(
                view.title(),
                new TrayIcon(headline, ColorScheme.DARK),
                false,
                summary,
                view.detail(),
                menu);
    }

    private static TrayMenuItem headline(String text) {
        return new HeadingItem("headline", text);
    }

    @Test
    void aPanelThatRestartsGetsTheIconAgain() throws Exception {
        await(new TrayState.NoWatcher());
        FakeWatcher first = shown();
        first.close();
        await(new TrayState.NoWatcher());

        shown();
        assertEquals("Tomo", property("Title"));
    }

    @Test
    void aBusThatComesBackHasTheIconAgain() throws Exception {
        shown();

        daemon.kill();
        assertInstanceOf(
                TrayState.NoBus.class, states.next(state -> state instanceof TrayState.NoBus));
        daemon.resume();
        desktop = daemon.connect();
        FakeWatcher watcher = new FakeWatcher(daemon).appear();
        time.runAll();

        assertEquals(NAME, watcher.registered.next());
        await(new TrayState.Shown());
        assertEquals("Tomo", property("Title"));
    }

    /// Two panels run; the one that keeps the list of icons dies, and the other was waiting for its place.
    @Test
    void aSecondWatcherThatTakesOverGetsTheIcon() throws Exception {
        FakeWatcher first = shown();
        FakeWatcher second = new FakeWatcher(daemon);
        second.bus.call(
                BusCall.to(
                                "org.freedesktop.DBus",
                                new ObjectPath("/org/freedesktop/DBus"),
                                "org.freedesktop.DBus",
                                "RequestName")
                        .with("su", TrayRegistration.WATCHER, 0L));
        assertTrue(second.registered.isEmpty());

        first.close();

        assertEquals(NAME, second.registered.next());
        assertEquals("Tomo", property("Title"));
        second.host(false);
        await(new TrayState.NoHost());
        second.host(true);
        await(new TrayState.Shown());
    }

    @Test
    void aTrayThatNothingShowsIsTold() throws Exception {
        FakeWatcher watcher = shown();

        watcher.host(false);
        await(new TrayState.NoHost());
        watcher.host(true);
        await(new TrayState.Shown());
    }

    @Test
    void aDesktopThatRefusesIsAskedAgain() throws Exception {
        await(new TrayState.NoWatcher());
        FakeWatcher watcher = new FakeWatcher(daemon);
        watcher.refuse(true);
        watcher.appear();
        assertTrue(
                assertInstanceOf(TrayState.Refused.class, states.next()).detail().contains("full"));

        watcher.refuse(false);
        time.runAll();
        await(new TrayState.Shown());
    }

    @Test
    void aDesktopThatDoesNotSayWhetherItShowsTheIconIsAskedAgain() throws Exception {
        await(new TrayState.NoWatcher());
        FakeWatcher watcher = new FakeWatcher(daemon);
        watcher.fail(true);
        watcher.appear();
        assertInstanceOf(TrayState.Refused.class, states.next());
        watcher.fail(false);
        time.runAll();
        await(new TrayState.Shown());
    }

    @Test
    void closingTakesTheIconAway() throws Exception {
        shown();
        Arrivals<Optional<String>> owners = new Arrivals<>();
        desktop.watchName(NAME, owners);
        assertTrue(owners.next().isPresent());

        tray.close();

        assertTrue(owners.next().isEmpty());
    }
}
