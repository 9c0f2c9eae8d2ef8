#include "events/add_guests.hpp"
#include "events/find_events.hpp"
#include "events/plan_event.hpp"
#include "events/record_attendance.hpp"
#include "events/run_days.hpp"
#include "events/send_invitations.hpp"

namespace wedka::events {

void add_routes(Routes& routes) {
    routes.get("/api/events", "events.read", "One-off events, the latest first", list_events);
    routes.post("/api/events", "events.organise", "Plan an event", plan_event);
    routes.get("/api/events/{event_id}", "events.read", "One event", show_event);
    routes.put("/api/events/{event_id}", "events.organise", "Change an event", change_event);
    routes.get("/api/events/{event_id}/guests", "events.read", "An event's list of guests",
               list_guests);
    routes.post("/api/events/{event_id}/guests", "events.organise", "Put guests on the list",
                add_guests);
    routes.remove("/api/events/{event_id}/guests/{guest_id}", "events.organise",
                  "Take a guest off the list", remove_guest);
    routes.post("/api/events/{event_id}/invitations", "events.organise",
                "Record invitations that were sent", send_invitations);
    routes.put("/api/events/{event_id}/attendance", "events.record_attendance",
               "Record who was there", record_attendance);
    routes.post("/api/events/{event_id}/thanks", "events.organise",
                "Record letters of thanks that were sent", send_thanks);
    routes.get("/api/events/{event_id}/details", "events.read",
               "An event's programme by hour, its days, costs and report", show_details);
    routes.put("/api/events/{event_id}/points", "events.organise",
               "Set the programme by hour of each day", set_points);
    routes.get("/api/events/{event_id}/day-attendance", "events.read",
               "Who was there on one day of an event", list_day_attendance);
    routes.put("/api/events/{event_id}/day-attendance", "events.record_attendance",
               "Record who was there on one day of an event", record_day_attendance);
    routes.put("/api/events/{event_id}/costs", "events.organise", "Set what an event cost",
               set_costs);
    routes.put("/api/events/{event_id}/report", "events.organise", "Write the report of an event",
               write_report);
}

}  // namespace wedka::events
