package io.certwatch.notification.webhook.web;

import io.certwatch.idempotency.TakesIdempotencyKey;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.webhook.EditWebhooks;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Changed;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.NewSecret;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Removed;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.SecretOfProvider;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Stale;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.TooMany;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Unknown;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.Webhooks;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    /** The response body of a webhook with a new secret, which is shown this once. */
    record WebhookSecretView(
            String id,

            @Schema(
                    description = "In the form of Standard Webhooks; it is not shown again. Null of a robot, whose"
                            + " provider has made the secret",
                    example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+PxvbFRFKBc=")
            @Nullable
            String secret,

            WebhookView webhook) {

        static WebhookSecretView of(Webhook webhook, Instant now) {
            return new WebhookSecretView(
                    webhook.id(), webhook.isRobot() ? null : fresh(webhook), WebhookView.of(webhook, now));
        }

        private static String fresh(Webhook webhook) {
            try {
                return webhook.secrets().current().clear();
            } catch (UnreadableSecret impossible) {
                throw new IllegalStateException("The secret is not new", impossible);
            }
        }
    }

    private final Webhooks webhooks;
    private final EditWebhooks editWebhooks;
    private final ReceiverAddresses addresses;
    private final CurrentCompany company;
    private final Clock clock;

    WebhookController(
            Webhooks webhooks,
            EditWebhooks editWebhooks,
            ReceiverAddresses addresses,
            CurrentCompany company,
            Clock clock) {
        this.webhooks = webhooks;
        this.editWebhooks = editWebhooks;
        this.addresses = addresses;
        this.company = company;
        this.clock = clock;
    }

    @Operation(
            operationId = "addWebhook",
            summary = "Add a webhook; the answer shows the secret that signs its messages, this once",
            description = """
                Events of the company and of these types are sent to the address from now on, in the form of Standard Webhooks. A private
                address is refused, and a name that leads to one is not called. A company has a limited number of webhooks (409 webhook-limit).
                A robot gets cards in the form of its provider instead, each with all events of some seconds.
                """)
    @Answers({201, 409})
    @PostMapping
    ResponseEntity<WebhookSecretView> add(@RequestBody WebhookForm webhook) {
        var change = webhook.toChange(addresses, null);
        return switch (editWebhooks.add(company.id(), change.details(), change.robot())) {
            case NewSecret(var added) ->
                ResponseEntity.created(URI.create("/api/webhooks/" + added.id()))
                        .eTag(EntityTag.of(added.version()))
                        .body(WebhookSecretView.of(added, clock.instant()));
            case WebhookOutcome refused -> throw problem("", refused);
        };
    }

    @Operation(operationId = "listWebhooks", summary = "List the webhooks of the company, oldest first")
    @GetMapping
    Page<WebhookView> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var from = after == null ? "" : Cursor.decode(after);
        var now = clock.instant();
        var found = webhooks.of(company.id()).stream()
                .filter(webhook -> position(webhook).compareTo(from) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, WebhookController::position).map(webhook -> WebhookView.of(webhook, now));
    }

    @Operation(operationId = "getWebhook", summary = "Get a webhook, without its secret")
    @GetMapping("/{id}")
    ResponseEntity<WebhookView> get(@PathVariable String id) {
        return webhooks.find(company.id(), id).map(this::ok).orElseThrow(() -> RequestProblem.unknown("webhook", id));
    }

    @Operation(operationId = "changeWebhook", summary = "Change, disable or enable a webhook", description = """
        A webhook that is enabled gets events from now on. Those of the time before are not sent; messages that failed can be resent.
        """)
    @Answers({200, 428})
    @PutMapping("/{id}")
    ResponseEntity<WebhookView> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WebhookForm webhook) {
        var version = EntityTag.requireRevision(ifMatch);
        var known = webhooks.find(company.id(), id).orElseThrow(() -> RequestProblem.unknown("webhook", id));
        var change = webhook.toChange(addresses, known);
        return switch (editWebhooks.change(company.id(), id, change.details(), change.robot(), version)) {
            case Changed(var changed) -> ok(changed);
            case WebhookOutcome refused -> throw problem(id, refused);
        };
    }

    @Operation(operationId = "removeWebhook", summary = "Remove a webhook, with its messages and attempts")
    @Answers({204, 428})
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return switch (editWebhooks.remove(company.id(), id, EntityTag.requireRevision(ifMatch))) {
            case Removed() -> ResponseEntity.noContent().build();
            case WebhookOutcome refused -> throw problem(id, refused);
        };
    }

    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Replace the secret of a webhook; the answer shows the new one, this once",
            description = "For a day both secrets sign each message, so that the receiver can change its secret without"
                    + " losing messages. The secret of a robot is its provider's and comes with its details (409"
                    + " webhook-robot).")
    @Answers({200, 409})
    @TakesIdempotencyKey
    @PostMapping("/{id}/secret")
    ResponseEntity<WebhookSecretView> rotate(@PathVariable String id) {
        return switch (editWebhooks.rotate(company.id(), id)) {
            case NewSecret(var rotated) ->
                ResponseEntity.ok()
                        .eTag(EntityTag.of(rotated.version()))
                        .body(WebhookSecretView.of(rotated, clock.instant()));
            case WebhookOutcome refused -> throw problem(id, refused);
        };
    }

    private static String position(Webhook webhook) {
        return "%015d/%s".formatted(webhook.createdAt().toEpochMilli(), webhook.id());
    }

    private ResponseEntity<WebhookView> ok(Webhook webhook) {
        return ResponseEntity.ok().eTag(EntityTag.of(webhook.version())).body(WebhookView.of(webhook, clock.instant()));
    }

    private static RuntimeException problem(String id, WebhookOutcome refused) {
        return switch (refused) {
            case Unknown() -> RequestProblem.unknown("webhook", id);
            case Stale(var current) ->
                RequestProblem.stale(ProblemText.of("problem.webhook-changed", EntityTag.of(current.version())));
            case TooMany(var atMost) ->
                RequestProblem.conflict("webhook-limit", ProblemText.of("problem.webhook-limit", atMost));
            case SecretOfProvider() ->
                RequestProblem.conflict("webhook-robot", ProblemText.of("problem.webhook-robot"));
            case NewSecret _, Changed _, Removed _ -> new IllegalStateException("Not refused: " + refused);
        };
    }
}
