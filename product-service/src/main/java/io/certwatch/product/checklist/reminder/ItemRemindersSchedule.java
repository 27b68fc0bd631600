package io.certwatch.product.checklist.reminder;

import io.certwatch.platform.time.ChinaCalendar;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs in the morning in China, when people want messages; every hour until midnight it catches up on what was missed. */
@Component
class ItemRemindersSchedule {

    private final RemindOfItems remind;

    ItemRemindersSchedule(RemindOfItems remind) {
        this.remind = remind;
    }

    @Scheduled(cron = "0 5 8-23 * * *", zone = ChinaCalendar.ZONE_ID)
    void run() {
        remind.run();
    }
}
