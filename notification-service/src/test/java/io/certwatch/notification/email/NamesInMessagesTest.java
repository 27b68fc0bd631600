package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryRuns;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.naming.PartyName;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.vendoranswer.InMemoryInvitations;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesInMessagesTest {

    private final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    private final InMemoryPartyNames names = new InMemoryPartyNames();
    private final MessageWriter writer = EmailChannels.writer(
            companies, names, (_, _) -> List.of(), new InMemoryRuns(), Clock.fixed(NOON, ZoneOffset.UTC));
    private final String vendor = requireNonNull(alert(List.of(line("o0"))).vendor());

    private String letter(Language language) {
        return whole(writer.write(alert(List.of(line("o0"))), recipient(language)));
    }

    @Test
    void aMessageNamesTheCompanyAndTheVendorInItsLanguage() {
        companies.save(new CompanySettings(COMPANY, "Compliance desk", null, null, false, List.of(7), false, 1));
        names.keep(new PartyName(COMPANY, null, "华信科技有限公司", "Huaxin Technology Ltd", 1));
        names.keep(new PartyName(COMPANY, vendor, "华为技术有限公司", null, 1));

        assertThat(letter(Language.ZH)).contains("华信科技有限公司", "供应商华为技术有限公司").doesNotContain("供应商" + vendor);
        assertThat(letter(Language.EN))
                .contains("Huaxin Technology Ltd", "the vendor 华为技术有限公司")
                .doesNotContain("the vendor " + vendor);
    }

    @Test
    void theTeamReadsTheNameOfItsCompanyAndNothingOfMessagesThatWereNeverSent() {
        names.keep(new PartyName(COMPANY, null, "华信科技有限公司", "Huaxin Technology Ltd", 1));
        var waits = new TeamItem(COMPANY, TeamItem.Kind.NO_CONTACT, vendor, vendor, Map.of(), NOON);
        var notice = new TeamNotice(
                "n-1", new BilingualText("检查项", "An item"), List.of(), LocalDate.parse("2026-12-31"), "/app", false);
        var alerts = List.of(
                Alert.toTeam(COMPANY, new AlertContent.TeamNews(List.of(waits)), NOON),
                Fixtures.toTeam(new AlertCause(AlertCause.Kind.CHECKLIST, "2026-12-01/n-1"), List.of(notice), NOON));
        for (var alert : alerts) {
            assertThat(whole(writer.write(alert, recipient(Language.ZH))))
                    .contains("华信科技有限公司")
                    .doesNotContain("为" + COMPANY, COMPANY + "有", "发给供应商的邮件");
            assertThat(whole(writer.write(alert, recipient(Language.EN))))
                    .contains("Huaxin Technology Ltd")
                    .doesNotContain("of " + COMPANY, "do not arrive");
        }
    }

    private static String whole(WrittenMessage message) {
        return message.subject() + message.text() + message.html();
    }

    @Test
    void withoutNamesAMessageSaysWhatIsKnown() {
        assertThat(letter(Language.EN)).contains(COMPANY, "the vendor " + vendor);

        companies.save(new CompanySettings(COMPANY, "Compliance desk", null, null, false, List.of(7), false, 1));
        assertThat(letter(Language.EN)).contains("Compliance desk", "the vendor " + vendor);
    }

    @Test
    void theRequestToConfirmNamesBoth() {
        names.keep(new PartyName(COMPANY, null, null, "Huaxin Technology Ltd", 1));
        names.keep(new PartyName(COMPANY, vendor, null, "Huawei Technologies Co., Ltd.", 1));
        var contact = Contact.of(
                COMPANY,
                ContactDetails.of(vendor, "Wang Fang", "wang@example.org", Language.EN),
                Confirmation.UNCONFIRMED,
                NOON);

        assertThat(writer.writeConfirmation(contact).text())
                .contains("Huaxin Technology Ltd has entered wang@example.org as a contact of Huawei Technologies Co.,"
                        + " Ltd.");
    }

    @Test
    void theRequestToAColleagueSaysWithWhoseLinkTheAddressWasNamed() {
        names.keep(new PartyName(COMPANY, null, "华信科技有限公司", "Huaxin Technology Ltd", 1));
        names.keep(new PartyName(COMPANY, vendor, null, "Huawei Technologies Co., Ltd.", 1));
        var contacts = new InMemoryContacts();
        var invitations = new InMemoryInvitations();
        var namer = Contact.of(
                COMPANY,
                ContactDetails.of(vendor, "Wang Fang", "wang@example.org", Language.EN),
                Confirmation.CONFIRMED,
                NOON);
        contacts.add(namer);
        invitations.name(COMPANY, vendor, "li.na@example.org", namer.id(), NOON);
        var asking = EmailChannels.writer(
                companies,
                names,
                (_, _) -> List.of(),
                new ColleagueNamers(invitations, contacts),
                new InMemoryRuns(),
                Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(asking.writeConfirmation(colleague(Language.EN)).text())
                .contains("In an answer with the link that Huaxin Technology Ltd sent to Wang Fang (Huawei Technologies"
                        + " Co., Ltd.), Li.Na@example.org was named")
                .contains("named with the link that Huaxin Technology Ltd sent to Wang Fang")
                .doesNotContain("has entered");
        assertThat(asking.writeConfirmation(colleague(Language.ZH)).html())
                .contains("华信科技有限公司发给Wang Fang", "Li.Na@example.org被填写为负责答复的同事的邮箱")
                .doesNotContain("登记");

        contacts.remove(namer);
        assertThat(asking.writeConfirmation(colleague(Language.EN)).text())
                .as("the contact is gone")
                .contains("sent to a contact (Huawei");
    }

    private Contact colleague(Language language) {
        return Contact.of(
                COMPANY,
                ContactDetails.of(vendor, "Li Na", "Li.Na@example.org", language),
                Confirmation.UNCONFIRMED,
                NOON);
    }

    @Test
    void anOlderNameChangesNothing() {
        names.keep(new PartyName(COMPANY, vendor, null, "New name", 2));
        names.keep(new PartyName(COMPANY, vendor, null, "Old name", 1));

        assertThat(letter(Language.EN)).contains("New name").doesNotContain("Old name");
    }
}
