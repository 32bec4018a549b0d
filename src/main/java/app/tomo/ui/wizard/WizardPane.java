package app.tomo.ui.wizard;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.theme.Theme;
import app.tomo.words.WizardStage;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The whole window: how far the person is at the left, the page, and what decides at the foot. FX thread.
final class WizardPane extends BorderPane {
    /// The bar takes its room from the edge, and the page stays as wide as it is.
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private static final double WIDTH = 760;
    private static final double HEIGHT = 522;

    private final WizardViewModel model;
    private final Rail rail = new Rail();
    private final Label heading = Paragraph.of("", "wizard-heading", "strong");
    private final Label below = Paragraph.of("", "muted");
    private final ScrollPane scroll = new ScrollPane();
    private final Foot foot;
    private @Nullable WizardStage stage;
    private @Nullable Body body;

    WizardPane(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("wizard");
        getStylesheets().add(Theme.styleSheet(WizardPane.class, "wizard.css"));
        setPrefSize(WIDTH, HEIGHT);
        foot = new Foot(model::take);
        scroll.getStyleClass().add("wizard-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.viewportBoundsProperty()
                .subscribe(
                        seen ->
                                scroll.pseudoClassStateChanged(
                                        SCROLLED, seen.getWidth() + 1 < scroll.getWidth()));
        VBox top = new VBox(heading, below);
        top.getStyleClass().add("wizard-top");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setCenter(new VBox(top, scroll));
        setLeft(left());
        setBottom(foot);
        model.viewProperty().subscribe(this::show);
    }

    /// Stays in its place on every page.
    private VBox left() {
        Button stop = new Button(model.emergencyStopText());
        stop.setId("emergency-stop");
        stop.getStyleClass().addAll("flat", "danger");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.emergencyStop());
        VBox left = new VBox(rail, stop);
        VBox.setVgrow(rail, Priority.ALWAYS);
        left.getStyleClass().add("wizard-left");
        return left;
    }

    private void show(WizardView view) {
        rail.show(view.rail(), view.stage());
        heading.setText(view.heading());
        below.setText(view.below());
        Body page = body;
        if (page == null || !page.takes(view.page())) {
            page = bodyFor(view.page());
            body = page;
            scroll.setContent(page);
        }
        page.show(view.page());
        boolean turned = view.stage() != stage;
        foot.show(view.note(), view.choices());
        if (turned) {
            stage = view.stage();
            scroll.setVvalue(0);
            focus();
        }
    }

    private Body bodyFor(WizardView.Page page) {
        return switch (page) {
            case WizardView.Page.Looks _ -> new LooksBody();
            case WizardView.Page.Finds _ -> new FindsBody();
            case WizardView.Page.Plans _ -> new PlansBody(model::want, model::choose);
            case WizardView.Page.Progress _ -> new ProgressBody(model.copyText());
        };
    }

    /// Where the person goes on. On the plan that is not what carries it out: a key that hangs must not do so.
    private void focus() {
        (stage == WizardStage.PLAN ? foot.first() : foot.primary().or(foot::first))
                .ifPresent(Button::requestFocus);
    }
}
