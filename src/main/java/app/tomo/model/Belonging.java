package app.tomo.model;

import java.util.Locale;

/// One thing of this machine that is there because of Tomo.
///
/// @param what its name: a profile, a unit, a path, a group, a person
/// @param about the other name that some kinds have; else empty
/// @param asks whether an administrator's leave is needed to take it away
public record Belonging(Kind kind, String what, String about, boolean asks) {
    /// What it is.
    public enum Kind {
        /// The Tomo of a profile, which runs.
        APP,
        /// A unit that Tomo wrote, which runs; `about` is its file.
        RUNNING_UNIT,
        /// A unit that Tomo wrote; `about` is its file.
        UNIT,
        /// A file beside somebody else's unit; `about` is the unit.
        DROP_IN,
        /// The entry that starts Tomo with the person's session.
        ENTRY,
        /// A file that was made for kanata, of which `made.json` tells.
        FILE,
        /// A group, the same.
        GROUP,
        /// That a person is in a group, the same; `about` is the group.
        MEMBER,
        SETTINGS,
        /// What was kept of the person's configs: versions and drafts.
        VERSIONS,
        STATE,
        CACHE,
        /// A file that Tomo made and somebody else has changed since: it stays.
        CHANGED,
        /// A group that Tomo made and others are in by now: it stays.
        SHARED;

        /// As a machine reads it.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether it is left alone.
    public boolean stays() {
        return kind == Kind.CHANGED || kind == Kind.SHARED;
    }

    /// Whether it is what the person chose or wrote, and may want to keep.
    public boolean isThePersons() {
        return kind == Kind.SETTINGS || kind == Kind.VERSIONS;
    }
}
