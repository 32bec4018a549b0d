package app.tomo;

import app.tomo.cli.control.AppControl;
import app.tomo.model.Event;
import app.tomo.runtime.Engine;

import java.lang.management.ManagementFactory;
import java.time.ZoneId;

/// Where a person meets Tomo, and what is known of that person: each engine has to be told of both. Any thread.
final class Presence {
    private final ZoneId zone;
    private volatile Front front = Front.NONE;
    private volatile boolean attended;
    private volatile boolean settingsInFront;
    private volatile boolean doNotDisturb;

    /// @param zone in which a person's hours are meant
    Presence(ZoneId zone) {
        this.zone = zone;
    }

    Front front() {
        return front;
    }

    void front(Front next) {
        front = next;
    }

    /// Brings Tomo forward, and says where it is to be seen.
    AppControl.Place show() {
        if (front.equals(Front.NONE)) {
            return new AppControl.Place.Terminal(
                    Terminal.name(), ManagementFactory.getRuntimeMXBean().getPid());
        }
        front.show();
        return new AppControl.Place.Window();
    }

    /// Has the front show what that engine looks after, in notifications as well.
    void face(Engine engine) {
        engine.notifyBy(front.notifier());
        engine.mailbox().post(new Event.Attended(attended));
        engine.mailbox().post(new Event.SettingsAttended(settingsInFront));
        engine.mailbox().post(new Event.DoNotDisturbSeen(doNotDisturb));
        engine.mailbox().post(new Event.ZoneSeen(zone));
    }

    /// Whether a person looks at the window.
    void attended(boolean inFront, Engine engine) {
        attended = inFront;
        engine.mailbox().post(new Event.Attended(inFront));
    }

    /// Whether they look at the settings window.
    void settingsAttended(boolean inFront, Engine engine) {
        settingsInFront = inFront;
        engine.mailbox().post(new Event.SettingsAttended(inFront));
    }

    /// Whether the desktop says that the person is not to be disturbed.
    void doNotDisturb(boolean on, Engine engine) {
        doNotDisturb = on;
        engine.mailbox().post(new Event.DoNotDisturbSeen(on));
    }
}
