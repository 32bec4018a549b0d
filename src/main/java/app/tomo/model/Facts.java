package app.tomo.model;

/// The five different facts about a daemon (incident 1): none of them follows from another.
///
/// @param registered the service manager knows a unit of that name
/// @param loaded the unit's definition could be read and is not masked
/// @param running a main process is alive, as the service manager sees it
/// @param responding the daemon answered the newest pings on its socket
/// @param capturing evidence only: it is known to hold keyboards (YES), known to hold none (NO), else UNKNOWN
public record Facts(
        Truth registered, Truth loaded, Truth running, Truth responding, Truth capturing) {}
