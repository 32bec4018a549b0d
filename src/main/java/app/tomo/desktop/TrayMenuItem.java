package app.tomo.desktop;

import java.util.List;

/// An entry of the tray menu, as immutable data. Labels are plain text.
public sealed interface TrayMenuItem {
    /// What this entry is among its siblings, whatever its label says at the moment. An entry with
    /// the same key is the same to the desktop, which then changes it in an open menu instead of
    /// building the menu anew.
    Object key();

    String label();

    /// Can be chosen, when enabled.
    record ActionItem(TrayCommand command, String label, boolean enabled, Mark mark)
            implements TrayMenuItem {
        /// An enabled entry without a mark.
        public ActionItem(TrayCommand command, String label) {
            this(command, label, true, Mark.NONE);
        }

        @Override
        public Object key() {
            return command;
        }
    }

    /// Opens a menu of its own.
    record SubMenuItem(String name, String label, boolean enabled, List<TrayMenuItem> items)
            implements TrayMenuItem {
        public SubMenuItem {
            items = List.copyOf(items);
        }

        @Override
        public Object key() {
            return name;
        }
    }

    /// A line to read, never to choose. Hidden while it has no text, which spares an open menu from
    /// being built anew.
    record HeadingItem(String name, String label) implements TrayMenuItem {
        @Override
        public Object key() {
            return name;
        }
    }

    /// Something that a later version of Tomo can do: greyed, in the place that it will have.
    record LaterItem(String name, String label) implements TrayMenuItem {
        @Override
        public Object key() {
            return name;
        }
    }

    /// A line between groups.
    record SeparatorItem(String name) implements TrayMenuItem {
        @Override
        public Object key() {
            return name;
        }

        @Override
        public String label() {
            return "";
        }
    }

    /// The mark in front of an entry.
    enum Mark {
        NONE,
        /// One of several, and the one that holds.
        CHOSEN,
        /// One of several, and another one holds.
        NOT_CHOSEN,
        CHECKED,
        UNCHECKED
    }
}
