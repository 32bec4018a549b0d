package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.Hearsay;
import app.tomo.kanata.ServerMessage;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.model.ReloadSupport;
import app.tomo.runtime.DaemonControl;
import app.tomo.runtime.DaemonLink;
import app.tomo.runtime.VirtualTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Consumer;

/// Tomo's link to a simulated daemon behind a [VirtualDoor].
final class VirtualLink implements DaemonLink, DaemonControl {
    private final VirtualDoor door;
    private final VirtualTime time;
    private VirtualDoor.@Nullable Line line;
    private long current;

    VirtualLink(VirtualDoor door, VirtualTime time) {
        this.door = door;
        this.time = time;
    }

    @Override
    public void open(long link, DaemonAddress address, Duration deadline, Consumer<Event> events) {
        current = link;
        line =
                door.enter(
                        message -> tell(Hearsay.event(link, message), events),
                        () -> tell(new Event.LinkLost(link, LinkFailure.CLOSED), events));
        if (line == null) {
            tell(new Event.LinkLost(link, LinkFailure.REFUSED), events);
            return;
        }
        tell(new Event.LinkOpened(link), events);
        VirtualDoor.Line probe = door.enter(message -> greet(link, message, events), () -> {});
        if (probe != null) {
            probe.say(new ClientMessage.Hello());
        }
    }

    private void greet(long link, ServerMessage message, Consumer<Event> events) {
        if (message instanceof ServerMessage.HelloOk hello) {
            tell(
                    new Event.DaemonGreeted(link, hello.version(), ReloadSupport.CONFIRMED, false),
                    events);
        }
    }

    private void tell(@Nullable Event event, Consumer<Event> events) {
        if (event != null) {
            time.execute(() -> events.accept(event));
        }
    }

    @Override
    public void ping(long link) {
        say(link, new ClientMessage.RequestCurrentLayerName());
    }

    @Override
    public void askLayers(long link) {
        say(link, new ClientMessage.RequestLayerNames());
    }

    @Override
    public void reload(long link) {
        say(link, new ClientMessage.Reload());
    }

    @Override
    public void switchLayer(long link, String layer) {
        say(link, new ClientMessage.ChangeLayer(layer));
    }

    @Override
    public void actOnKey(long link, KeyRequest request) {
        FakeKeyAction action =
                switch (request.motion()) {
                    case TAP -> FakeKeyAction.TAP;
                    case PRESS -> FakeKeyAction.PRESS;
                    case RELEASE -> FakeKeyAction.RELEASE;
                    case TOGGLE -> FakeKeyAction.TOGGLE;
                };
        say(link, new ClientMessage.ActOnFakeKey(request.key(), action));
    }

    private void say(long link, ClientMessage message) {
        if (line != null && link == current) {
            line.say(message);
        }
    }

    @Override
    public void close(long link) {
        if (line != null && link == current) {
            line.leave();
            line = null;
        }
    }
}
