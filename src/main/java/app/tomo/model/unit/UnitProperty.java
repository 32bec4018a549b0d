package app.tomo.model.unit;

/// What a service manager knows of a unit and Tomo judges (systemd.service(5), systemd.unit(5), systemd.kill(5)).
public enum UnitProperty {
    RESTART(Section.SERVICE, "Restart", "Restart", Kind.WORD),
    RESTART_DELAY(Section.SERVICE, "RestartSec", "RestartUSec", Kind.TIME),
    LIMIT_BURST(Section.UNIT, "StartLimitBurst", "StartLimitBurst", Kind.NUMBER),
    LIMIT_INTERVAL(Section.UNIT, "StartLimitIntervalSec", "StartLimitIntervalUSec", Kind.TIME),
    START_TIMEOUT(Section.SERVICE, "TimeoutStartSec", "TimeoutStartUSec", Kind.TIME),
    STOP_TIMEOUT(Section.SERVICE, "TimeoutStopSec", "TimeoutStopUSec", Kind.TIME),
    KILL_MODE(Section.SERVICE, "KillMode", "KillMode", Kind.WORD),
    WATCHDOG(Section.SERVICE, "WatchdogSec", "WatchdogUSec", Kind.TIME),
    NO_NEW_PRIVILEGES(Section.SERVICE, "NoNewPrivileges", "NoNewPrivileges", Kind.SWITCH);

    /// Where its directive stands in a unit file.
    public enum Section {
        UNIT("[Unit]"),
        SERVICE("[Service]");

        private final String heading;

        Section(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    /// What it holds.
    public enum Kind {
        WORD,
        NUMBER,
        /// In a unit file in seconds, on the bus in microseconds, the largest of which is "never".
        TIME,
        SWITCH
    }

    private final Section section;
    private final String directive;
    private final String property;
    private final Kind kind;

    UnitProperty(Section section, String directive, String property, Kind kind) {
        this.section = section;
        this.directive = directive;
        this.property = property;
        this.kind = kind;
    }

    public Section section() {
        return section;
    }

    /// Its name in a unit file.
    public String directive() {
        return directive;
    }

    /// Its name on the bus (org.freedesktop.systemd1(5)).
    public String property() {
        return property;
    }

    public Kind kind() {
        return kind;
    }
}
