// Reads an iCalendar file from its input as a calendar program does, and prints its events as JSON; ends with 1 when it cannot.
import ICAL from 'ical.js';

const parts = [];
for await (const part of process.stdin)
  parts.push(part);
const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(parts).toString('utf8')));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    location: event.location,
    start: event.startDate.toJSDate().toISOString(),
    minutes: event.duration.toSeconds() / 60,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    url: component.getFirstPropertyValue('url'),
  };
});
console.log(JSON.stringify(events));
