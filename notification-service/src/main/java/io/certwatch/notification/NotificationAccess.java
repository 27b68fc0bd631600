package io.certwatch.notification;

import static io.certwatch.security.Role.INTEGRATOR;
import static io.certwatch.security.Role.MEMBER;
import static io.certwatch.security.Role.OPERATOR;
import static io.certwatch.security.Role.STEWARD;
import static io.certwatch.security.Role.VIEWER;

import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call which operation. Contacts and alerts are those of the caller's company; notices go to stewards. */
@Configuration(proxyBeanMethods = false)
class NotificationAccess {

    private static final Set<Role> READERS = Set.of(MEMBER, VIEWER, INTEGRATOR);

    private static final Set<Role> PEOPLE = Set.of(MEMBER, VIEWER);

    @Bean
    AccessTable accessTable() {
        return AccessTable.builder()
                .allow(
                        READERS,
                        "listContacts",
                        "countContacts",
                        "getContact",
                        "listAlerts",
                        "countAlerts",
                        "getAlert",
                        "getAlertSettings")
                .allow(
                        READERS,
                        "getAlertMessage",
                        "getAlertMessageHtml",
                        "followAlerts",
                        "explainAlerts",
                        "explainVendorAlerts",
                        "explainLawNews",
                        "explainChecklistItem",
                        "getCorrespondence",
                        "getObligationMessages",
                        "getCorrespondenceAnnex",
                        "listTeamItems",
                        "listSilentVendors")
                .allow(PEOPLE, "printCorrespondence")
                .allow(READERS, "listWebhooks", "getWebhook", "listWebhookAttempts")
                .allow(
                        Set.of(MEMBER),
                        "addWebhook",
                        "changeWebhook",
                        "removeWebhook",
                        "rotateWebhookSecret",
                        "testWebhook",
                        "resendWebhookMessage",
                        "resendFailedWebhookMessages")
                .allow(
                        Set.of(MEMBER),
                        "addContact",
                        "changeContact",
                        "removeContact",
                        "testContact",
                        "resendAlert",
                        "askVendors",
                        "previewAlert",
                        "changeAlertSettings")
                .allow(
                        PEOPLE,
                        "listInbox",
                        "countInbox",
                        "markInboxItemRead",
                        "markInboxRead",
                        "getInboxChoices",
                        "changeInboxChoices")
                .allow(READERS, "getConfirmation")
                .allow(Set.of(MEMBER), "requestConfirmation")
                .allow(READERS, "listContactImports", "getContactImport", "followContactImport")
                .allow(READERS, "listContactImportErrors", "downloadContactImportErrors")
                .allow(READERS, "downloadContactImportSource")
                .allow(Set.of(MEMBER), "uploadContacts", "cancelContactImport")
                .open("showConfirmation", "confirmAddress", "showUnsubscription", "unsubscribe")
                .allow(Set.of(STEWARD), "listNotices", "getNotice", "getNoticeMessage", "getNoticeMessageHtml")
                .allow(
                        Set.of(OPERATOR),
                        "listNotificationDeadLetters",
                        "getNotificationDeadLetter",
                        "replayNotificationDeadLetter",
                        "replayNotificationDeadLetters",
                        "discardNotificationDeadLetter",
                        "postBounce")
                .allow(Set.of(MEMBER, OPERATOR), "listNotificationAudit", "exportNotificationAudit")
                .build();
    }
}
