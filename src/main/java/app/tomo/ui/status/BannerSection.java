package app.tomo.ui.status;

import app.tomo.model.ActionKind;
import app.tomo.ui.status.StatusView.Banner;
import app.tomo.words.Label;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What needs attention, under the headline: what is so, what Tomo did, what to do. Slides in and out.
final class BannerSection extends VBox {
    private final StatusViewModel model;
    private final SlideIn slot;
    private final Runnable resized;
    private final AskingBox asking;

    /// Makes an empty one.
    ///
    /// @param resized called when its height has changed for other reasons than by sliding
    BannerSection(StatusViewModel model, SlideIn slot, Runnable resized) {
        this.model = model;
        this.slot = slot;
        this.resized = resized;
        asking = new AskingBox(model::take);
        getStyleClass().add("banner-section");
    }

    void show(Banner banner) {
        switch (banner) {
            case Banner.None() -> slot.hide();
            case Banner.Trouble trouble -> fill(trouble(trouble));
            case Banner.Asking asking -> ask(asking);
            case Banner.Held held -> fill(held(held));
            case Banner.Choose choose -> fill(choose(choose));
            case Banner.Offer offer -> fill(offer(offer));
            case Banner.Welcome welcome -> fill(welcome(welcome));
        }
    }

    private void ask(Banner.Asking what) {
        asking.show(what);
        if (!getChildren().contains(asking)) {
            fill(asking);
        }
    }

    private void fill(VBox box) {
        getChildren().setAll(box);
        if (slot.isShown()) {
            resized.run();
        } else {
            slot.show(this);
        }
    }

    private VBox trouble(Banner.Trouble trouble) {
        VBox box = new VBox(text(trouble.title(), "strong"));
        if (!trouble.body().isEmpty()) {
            box.getChildren().add(text(trouble.body(), "small", "muted"));
        }
        if (!trouble.remedies().isEmpty()) {
            box.getChildren().add(remedies(trouble.remedies()));
        }
        box.getStyleClass().addAll("banner", trouble.tone().style());
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(trouble.title() + " " + trouble.body());
        if (!trouble.evidence().isEmpty() || !trouble.others().isEmpty()) {
            box.getChildren().add(more(trouble, box));
        }
        return box;
    }

    /// The first is the one to take.
    private FlowPane remedies(List<StatusView.Remedy> remedies) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("banner-ways");
        for (StatusView.Remedy remedy : remedies) {
            Button button = new Button(remedy.text());
            button.setId(id(remedy.way()));
            button.setOnAction(event -> model.take(remedy.way()));
            if (!row.getChildren().isEmpty()) {
                button.getStyleClass().add("flat");
            }
            row.getChildren().add(button);
        }
        return row;
    }

    private static String id(StatusView.Remedy.Way way) {
        return switch (way) {
            case RESTART -> "remedy";
            case RELOAD_ANYWAY -> "risk";
            case KEEP -> "keep";
            case GO_BACK -> "go-back";
            case APPLY -> "apply";
            case COMPARE -> "compare";
            case FIND_CAUSE -> "find-cause";
            case REPORT -> "report";
        };
    }

    private HBox more(Banner.Trouble trouble, VBox box) {
        HBox row = new HBox();
        row.getStyleClass().add("banner-more");
        if (!trouble.evidence().isEmpty()) {
            row.getChildren()
                    .add(
                            unfolds(
                                    model.text(Label.EVIDENCE),
                                    text(String.join("\n", trouble.evidence()), "machine"),
                                    box));
        }
        if (!trouble.others().isEmpty()) {
            String all = String.join("\n\n", trouble.otherSentences());
            row.getChildren().add(unfolds(trouble.others(), text(all, "small"), box));
        }
        return row;
    }

    /// A small button that shows what is behind it below, and hides it again.
    private Button unfolds(String name, Region behind, VBox box) {
        Button button = new Button(name);
        button.getStyleClass().addAll("tag", "unfold");
        button.setOnAction(
                event -> {
                    if (!box.getChildren().remove(behind)) {
                        box.getChildren().add(behind);
                    }
                    resized.run();
                });
        return button;
    }

    private VBox choose(Banner.Choose choose) {
        VBox box = new VBox(text(choose.title(), "strong"), text(choose.body(), "small", "muted"));
        for (StatusView.Place place : choose.places()) {
            Button button = new Button(place.text());
            button.setOnAction(event -> model.choose(place.candidate()));
            button.getStyleClass().add("place");
            button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            button.setMaxWidth(Double.MAX_VALUE);
            new Hover(button).say(place.text());
            box.getChildren().add(button);
        }
        box.getStyleClass().addAll("banner", "welcome");
        return box;
    }

    private VBox welcome(Banner.Welcome welcome) {
        Button first = new Button(welcome.button());
        first.setId("set-up");
        first.getStyleClass().add("accent");
        first.setOnAction(event -> model.openWizard());
        Button second = new Button(welcome.instead());
        second.setId("try-simulator");
        second.setOnAction(event -> model.trySimulator());
        FlowPane row = new FlowPane(first, second);
        row.getStyleClass().add("banner-ways");
        VBox box =
                new VBox(
                        text(welcome.title(), "strong"),
                        text(welcome.body(), "small", "muted"),
                        row);
        box.getStyleClass().addAll("banner", "welcome");
        return box;
    }

    private VBox offer(Banner.Offer offer) {
        Button taken = new Button(offer.button());
        taken.setId("offer");
        taken.setOnAction(event -> model.accept(offer));
        Button notNow = new Button(offer.notNow());
        notNow.setId("not-now");
        notNow.getStyleClass().add("flat");
        notNow.setOnAction(event -> model.dismissOffer());
        HBox row = new HBox(taken, notNow);
        row.getStyleClass().add("banner-row");
        VBox box =
                new VBox(text(offer.title(), "strong"), text(offer.body(), "small", "muted"), row);
        box.getStyleClass().addAll("banner", "welcome");
        return box;
    }

    private VBox held(Banner.Held held) {
        Button lift = new Button(held.button());
        lift.setId("lift-emergency-stop");
        lift.getStyleClass().add("accent");
        lift.setOnAction(event -> model.choose(ActionKind.LIFT_EMERGENCY_STOP));
        VBox box =
                new VBox(text(held.title(), "strong"), text(held.body(), "small", "muted"), lift);
        box.getStyleClass().addAll("banner", "welcome");
        return box;
    }

    private static javafx.scene.control.Label text(String text, String... styles) {
        var label = new javafx.scene.control.Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
