package io.certwatch.product.checklist.reminder;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.obligation.ReminderLeads;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemRemindersConfiguration {

    @Bean
    RemindOfItems remindOfItems(
            ChecklistCompanies companies,
            ReadChecklist checklist,
            CompanyProfiles profiles,
            ReminderLeads leads,
            ItemReminders reminders,
            SingleInstanceLock lock,
            Clock clock) {
        return new RemindOfItems(companies, checklist, profiles, leads, reminders, lock, clock);
    }
}
