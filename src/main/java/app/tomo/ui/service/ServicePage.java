package app.tomo.ui.service;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.SettingsPage;
import app.tomo.ui.theme.Theme;
import app.tomo.words.UnitPhrase;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The unit that runs the daemon: as it is, or what Tomo would do to it. FX thread.
public final class ServicePage implements SettingsPage {
    private final ServiceViewModel model;
    private final Label runner = Paragraph.of("", "muted");
    private final ScrollPane scroll = new ScrollPane();
    private final VBox top;
    private final VBox page;

    public ServicePage(ServiceViewModel model) {
        this.model = model;
        Label heading = Paragraph.of(model.words().of(UnitPhrase.TITLE), "page-heading", "strong");
        top = new VBox(heading, runner);
        top.getStyleClass().add("page-top");
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page = new VBox(top, scroll);
        page.getStyleClass().addAll("page-frame", "service");
        page.getStylesheets().add(Theme.styleSheet(ServicePage.class, "service.css"));
        model.stateProperty().subscribe(this::show);
    }

    private void show(ServiceState state) {
        switch (state) {
            case ServiceState.Looking _ -> runner.setText(model.words().of(UnitPhrase.LOOKING));
            case ServiceState.Overview(var survey) -> {
                runner.setText(model.words().runner(survey));
                put(new OverviewPane(model, survey));
            }
            case ServiceState.Planned(var plan, var survey) ->
                    put(new PlanPane(model, plan, survey));
            case ServiceState.Working _ -> {
                if (scroll.getContent() instanceof PlanPane pane) {
                    pane.working();
                }
            }
            case ServiceState.Ended ended -> {
                if (scroll.getContent() instanceof PlanPane pane) {
                    pane.ended(ended.result());
                }
            }
        }
    }

    /// Whoever worked in what was there goes on in what is there now.
    private void put(Region content) {
        boolean within = isWithin(focused());
        page.getChildren().retainAll(top, scroll);
        if (content instanceof PlanPane plan) {
            page.getChildren().add(plan.foot());
        }
        scroll.setContent(content);
        scroll.setVvalue(0);
        if (content instanceof PlanPane plan) {
            plan.begin();
        } else if (within) {
            content.requestFocus();
            var _ = content.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private @Nullable Node focused() {
        return page.getScene() == null ? null : page.getScene().getFocusOwner();
    }

    private boolean isWithin(@Nullable Node node) {
        Node each = node;
        while (each != null && !each.equals(page)) {
            each = each.getParent();
        }
        return each != null;
    }

    @Override
    public PageId id() {
        return PageId.SERVICE;
    }

    @Override
    public Region content() {
        return page;
    }

    @Override
    public void shown() {
        model.show(true);
    }

    @Override
    public void hidden() {
        model.show(false);
    }
}
