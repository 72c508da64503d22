/** A 1×1 GIF. */
export const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const crlf = (lines: string[]) => lines.join('\r\n');

export const plainMail = crlf([
  'From: Plain Sender <sender@elsewhere.test>',
  'To: Somebody <somebody@example.test>, other@example.test',
  'Cc: copy@elsewhere.test',
  'Subject: Plain words',
  'Message-ID: <plain-1@elsewhere.test>',
  'Date: Mon, 03 Mar 2025 10:00:00 +0200',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello, this is plain.',
  '.a line that begins with a dot',
]);

export const replyMail = crlf([
  'From: sender@elsewhere.test',
  'To: somebody@example.test',
  'Reply-To: Answers <answers@elsewhere.test>',
  'Subject: Re: Plain words',
  'Message-ID: <plain-2@elsewhere.test>',
  'In-Reply-To: <plain-1@elsewhere.test>',
  'References: <plain-1@elsewhere.test>',
  'Date: Mon, 03 Mar 2025 11:00:00 +0200',
  '',
  'A reply.',
]);

export const listMail = crlf([
  'From: Newsletter <news@lists.test>',
  'To: undisclosed-recipients:;',
  'Subject: =?utf-8?q?Nouvelles_=C3=A9t=C3=A9?=',
  'Message-ID: <list-1@lists.test>',
  'List-Id: The news <news.lists.test>',
  'List-Unsubscribe: <mailto:leave@lists.test?subject=leave>, <https://lists.test/leave>',
  'Date: not a date',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  '--outer',
  'Content-Type: multipart/related; boundary="inner"',
  '',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>News with <img src="cid:pixel@lists.test"> a picture</p>',
  '--inner',
  'Content-Type: image/gif; name="pixel.gif"',
  'Content-ID: <pixel@lists.test>',
  'Content-Disposition: inline; filename="pixel.gif"',
  'Content-Transfer-Encoding: base64',
  '',
  pixel,
  '--inner--',
  '--outer',
  'Content-Type: application/pdf; name="=?utf-8?q?=C3=A9t=C3=A9=2Epdf?="',
  'Content-Disposition: attachment; filename="=?utf-8?q?=C3=A9t=C3=A9=2Epdf?="',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjQK',
  '--outer',
  'Content-Type: message/rfc822',
  'Content-Disposition: attachment',
  '',
  'Subject: within',
  '',
  'A message in a message',
  '--outer',
  'Content-Type: text/x-notes',
  'Content-Disposition: attachment',
  '',
  'nameless',
  '--outer--',
  '',
]);

export const eightBitMail = Buffer.concat([
  Buffer.from(
    crlf([
      'From: =?iso-8859-1?q?Andr=E9?= <andre@elsewhere.test>',
      'To: somebody@example.test',
      'Subject: 8-bit',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
      'caf',
    ]),
  ),
  Buffer.from([0xe9, 0x0d, 0x0a]),
]);

/** No From, no To, no Subject, no Message-ID, no Date. */
export const bareMail = crlf(['X-Nothing: at all', '', '']);

export const calendarMail = crlf([
  'From: Boss <boss@elsewhere.test>',
  'Sender: Secretary <secretary@elsewhere.test>',
  'To: Team: one@example.test, Two <two@example.test>;, somebody@example.test',
  'Bcc: hidden@elsewhere.test',
  'Subject: Meeting',
  'Message-ID: <calendar-1@elsewhere.test>',
  'Date: Tue, 04 Mar 2025 10:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="parts"; charset=utf-8',
  '',
  '--parts',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  'Come at ten.',
  '--parts',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<b>Come at ten.</b>',
  '--parts',
  'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
  '',
  'BEGIN:VCALENDAR\r\nEND:VCALENDAR',
  '--parts--',
  '',
]);
