package app.tomo.cli.control;

import app.tomo.cli.command.Defects;
import app.tomo.cli.command.Session;
import app.tomo.config.Settings;
import app.tomo.words.Words;

/// What the app puts behind its control socket.
///
/// @param session the app's engine
/// @param settings what the app was started with
public record Host(
        Session session, Words words, Settings settings, Defects defects, AppControl app) {}
