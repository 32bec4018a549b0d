package app.tomo.ui.status;

import app.tomo.model.Candidate;
import app.tomo.model.KeyRequest;
import app.tomo.ui.Commands;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Does nothing, and remembers what it was asked for.
public final class NoCommands implements Commands {
    final List<String> asked = new ArrayList<>();

    /// What it was asked for, in its order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void start() {
        asked.add("start");
    }

    @Override
    public void openWizard() {
        asked.add("wizard");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public void restart() {
        asked.add("restart");
    }

    @Override
    public void pause(@Nullable Duration length) {
        asked.add("pause " + length);
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void reload() {
        asked.add("reload");
    }

    @Override
    public void reloadAnyway() {
        asked.add("reload anyway");
    }

    @Override
    public void apply() {
        asked.add("apply");
    }

    @Override
    public void keepTrial() {
        asked.add("keep");
    }

    @Override
    public void revertTrial() {
        asked.add("go back");
    }

    @Override
    public void switchLayer(String layer) {
        asked.add("layer " + layer);
    }

    @Override
    public void actOnKey(KeyRequest request) {
        asked.add("key " + request.text());
    }

    @Override
    public void emergencyStop() {
        asked.add("emergency-stop");
    }

    @Override
    public void liftEmergencyStop() {
        asked.add("lift");
    }

    @Override
    public void cancel(long action) {
        asked.add("cancel " + action);
    }

    @Override
    public void openLogs() {
        asked.add("logs");
    }

    @Override
    public void openSettings() {
        asked.add("settings");
    }

    @Override
    public void openConfig() {
        asked.add("config");
    }

    @Override
    public void showDifference() {
        asked.add("difference");
    }

    @Override
    public void openTakeover() {
        asked.add("takeover");
    }

    @Override
    public void openReport() {
        asked.add("report");
    }

    @Override
    public void trySimulator() {
        asked.add("simulator");
    }

    @Override
    public void choose(Candidate candidate) {
        asked.add("choose " + candidate.scope().id() + " " + candidate.unit());
    }
}
