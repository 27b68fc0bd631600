package io.certwatch.product.savedview.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.savedview.KeepSavedView;
import io.certwatch.product.savedview.SavedView.Listing;
import io.certwatch.product.savedview.SavedView.Owner;
import io.certwatch.product.savedview.SavedViews;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Views that a person keeps, and those of the company. */
@RestController
class SavedViewsController {

    private final SavedViews views;
    private final KeepSavedView keepSavedView;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    SavedViewsController(SavedViews views, KeepSavedView keepSavedView, CurrentCompany company, CurrentCaller caller) {
        this.views = views;
        this.keepSavedView = keepSavedView;
        this.company = company;
        this.caller = caller;
    }

    @Operation(
            operationId = "listSavedViews",
            summary = "List the saved views of a list: those of the company, then the caller's own, by name")
    @GetMapping("/api/saved-views")
    SavedViewsView list(@RequestParam Listing listing) {
        return new SavedViewsView(Stream.of(ofCompany(), ofCaller())
                .flatMap(owner -> views.of(owner, listing).stream())
                .map(SavedViewView::of)
                .toList());
    }

    @Operation(
            operationId = "saveView",
            summary = "Keep filters, columns and order of a list under a name, for oneself")
    @Answers({200, 409, 412})
    @PostMapping("/api/saved-views")
    ResponseEntity<SavedViewView> save(@RequestBody SavedViewForm form) {
        return save(ofCaller(), form);
    }

    @Operation(operationId = "removeView", summary = "Remove a saved view of one's own")
    @Answers({204, 428})
    @DeleteMapping("/api/saved-views/{id}")
    ResponseEntity<Void> remove(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return remove(ofCaller(), id, ifMatch);
    }

    @Operation(
            operationId = "shareView",
            summary = "Keep filters, columns and order of a list under a name, for everybody in the company")
    @Answers({200, 409, 412})
    @PostMapping("/api/company/saved-views")
    ResponseEntity<SavedViewView> share(@RequestBody SavedViewForm form) {
        return save(ofCompany(), form);
    }

    @Operation(operationId = "removeSharedView", summary = "Remove a saved view of the company")
    @Answers({204, 428})
    @DeleteMapping("/api/company/saved-views/{id}")
    ResponseEntity<Void> removeShared(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return remove(ofCompany(), id, ifMatch);
    }

    private Owner ofCaller() {
        return new Owner(company.id(), caller.get().subject());
    }

    private Owner ofCompany() {
        return new Owner(company.id(), null);
    }

    private ResponseEntity<SavedViewView> save(Owner owner, SavedViewForm form) {
        var named = form.read(caller.get());
        var saved = keepSavedView.save(owner, named.listing(), named.name(), named.shown(), named.author());
        return ResponseEntity.ok().eTag(EntityTag.of(saved.revision())).body(SavedViewView.of(saved));
    }

    private ResponseEntity<Void> remove(Owner owner, UUID id, @Nullable String ifMatch) {
        keepSavedView.remove(owner, id, EntityTag.requireRevision(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @Schema(name = "SavedViews")
    record SavedViewsView(List<SavedViewView> items) {}
}
