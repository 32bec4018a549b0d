package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// Who holds the port of a daemon that somebody else started.
///
/// @param pid [ServiceStatus#NO_PID] where the machine does not tell which process it is
/// @param user whose process it is, by name where there is one
/// @param ours whether that is Tomo's own user
/// @param program the name of its program; empty where not known
/// @param unit the unit that runs it; empty where none does, or none is known
/// @param manager which of systemd's managers that unit is in, USER or SYSTEM; null without a unit
/// @param daemon YES where its command line is the daemon's own; what it answers may still show that it is
public record Owner(
        long pid,
        String user,
        boolean ours,
        String program,
        String unit,
        @Nullable Scope manager,
        Truth daemon) {}
