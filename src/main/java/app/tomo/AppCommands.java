package app.tomo;

import app.tomo.model.Candidate;
import app.tomo.model.KeyRequest;
import app.tomo.ui.Commands;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Consumer;

/// What a person can ask for, wherever Tomo looks at the moment. Any thread; returns at once.
///
/// @param chooser has the app look after what a person chose; returns at once
record AppCommands(App app, Consumer<Candidate> chooser) implements Commands {
    @Override
    public void start() {
        app.lifecycle().start();
    }

    @Override
    public void stop() {
        app.lifecycle().stop();
    }

    @Override
    public void restart() {
        app.lifecycle().restart();
    }

    @Override
    public void pause(@Nullable Duration length) {
        app.lifecycle().pause(length);
    }

    @Override
    public void resume() {
        app.lifecycle().resume();
    }

    @Override
    public void reload() {
        app.lifecycle().reload();
    }

    @Override
    public void reloadAnyway() {
        app.lifecycle().reloadAnyway();
    }

    @Override
    public void apply() {
        app.lifecycle().apply(false);
    }

    @Override
    public void keepTrial() {
        app.lifecycle().keepTrial();
    }

    @Override
    public void revertTrial() {
        app.lifecycle().revertTrial();
    }

    @Override
    public void switchLayer(String layer) {
        app.lifecycle().switchLayer(layer);
    }

    @Override
    public void actOnKey(KeyRequest request) {
        app.lifecycle().actOnKey(request);
    }

    @Override
    public void emergencyStop() {
        app.lifecycle().emergencyStop();
    }

    @Override
    public void liftEmergencyStop() {
        app.lifecycle().liftEmergencyStop();
    }

    @Override
    public void cancel(long action) {
        app.lifecycle().cancel(action);
    }

    @Override
    public void openLogs() {
        app.front().showLogs();
    }

    @Override
    public void openSettings() {
        app.front().showSettings();
    }

    @Override
    public void openConfig() {
        app.front().showConfig();
    }

    @Override
    public void showDifference() {
        app.front().showDifference();
    }

    @Override
    public void openTakeover() {
        app.front().showTakeover();
    }

    @Override
    public void openWizard() {
        app.front().showWizard();
    }

    @Override
    public void openReport() {
        app.front().showReport();
    }

    @Override
    public void trySimulator() {
        app.trySimulator();
    }

    @Override
    public void choose(Candidate candidate) {
        chooser.accept(candidate);
    }
}
