package io.certwatch.product.checklist.reminder;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells once a day, in China, which items of each company's checklist are due soon, and which are overdue. However late it
 * runs, and however often, each reminder is told once. A company that fails does not hold up the others; the next
 * run tries it again.
 */
public class RemindOfItems {

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfItems.class);

    private final ChecklistCompanies companies;
    private final ReadChecklist checklist;
    private final CompanyProfiles profiles;
    private final ReminderLeads leads;
    private final ItemReminders reminders;
    private final SingleInstanceLock lock;
    private final Clock clock;

    public RemindOfItems(
            ChecklistCompanies companies,
            ReadChecklist checklist,
            CompanyProfiles profiles,
            ReminderLeads leads,
            ItemReminders reminders,
            SingleInstanceLock lock,
            Clock clock) {
        this.companies = companies;
        this.checklist = checklist;
        this.profiles = profiles;
        this.leads = leads;
        this.reminders = reminders;
        this.lock = lock;
        this.clock = clock;
    }

    /** Does nothing while another instance does it. */
    public void run() {
        lock.run("checklist-days", () -> {
            var today = ChinaCalendar.dayOf(clock.instant());
            for (var company : companies.all()) {
                if (!reminders.areTold(company, today)) tryToRemind(company, today);
            }
        });
    }

    private void tryToRemind(String company, LocalDate today) {
        try {
            remind(company, today);
        } catch (RuntimeException failed) {
            LOG.warn("The reminders of the checklist of " + company + " failed", failed);
        }
    }

    private void remind(String company, LocalDate today) {
        var concernsCii = profiles.current(company).profile().concernsCii();
        var ofCompany = new ItemLeads(leads, concernsCii ? leads.earlierInCii() : 0);
        var reached = checklist.dueUntil(company, today.plusDays(ofCompany.longest())).stream()
                .flatMap(item -> ofCompany.findReached(company, item, today))
                .toList();
        reminders.tell(reached, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        reminders.allTold(company, today);
    }
}
