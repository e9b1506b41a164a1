import { expect, test } from 'vitest'
import { Invalid, TooLarge } from '~/platform/errors'
import { parseUpload } from '~/platform/storage/upload.server'

function post(entries: [string, string | File][]): Request {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  return new Request('http://maillage.test/', { method: 'POST', body })
}

test('words and file are told apart, whatever signs the name of the file holds', async () => {
  const request = post([
    ['titre', 'Grille d’été'],
    ['themes', 'T1'],
    ['themes', 'T4'],
    ['fichier', new File(['abc'], 'a;b="c=é.txt')],
  ])
  const { formData, files } = await parseUpload(request, { maxBytes: 1000, fields: ['fichier'] })
  expect([...formData]).toEqual([
    ['titre', 'Grille d’été'],
    ['themes', 'T1'],
    ['themes', 'T4'],
  ])
  expect(files.fichier).toEqual({ nom: 'a;b="c=é.txt', bytes: Buffer.from('abc') })
})

test('an input left empty gives no file', async () => {
  const { formData, files } = await parseUpload(post([['fichier', new File([], '')]]), { maxBytes: 10, fields: ['fichier'] })
  expect(files).toEqual({})
  expect([...formData]).toEqual([])
})

test('a file where none is expected is refused, and so are two', async () => {
  const file = new File(['abc'], 'a.txt')
  await expect(parseUpload(post([['intrus', file]]), { maxBytes: 10, fields: ['fichier'] })).rejects.toBeInstanceOf(Invalid)
  await expect(
    parseUpload(
      post([
        ['fichier', file],
        ['fichier', file],
      ]),
      { maxBytes: 10, fields: ['fichier'] },
    ),
  ).rejects.toBeInstanceOf(Invalid)
})

test('a body announced as too large is refused without being kept, and what comes after 32 MB is given up', async () => {
  let given = 0
  let cancel = () => {}
  const abandoned = new Promise<void>((resolve) => (cancel = resolve))
  const chunk = new Uint8Array(1_000_000)
  const body = new ReadableStream({ pull: (controller) => (given++, controller.enqueue(chunk)), cancel: () => cancel() })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '21000000' }
  const request = new Request('http://maillage.test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  await expect(parseUpload(request, { maxBytes: 20_000_000, fields: ['fichier'] })).rejects.toBeInstanceOf(TooLarge)
  await abandoned
  expect(given).toBeLessThan(40)
})

test('a body that does not say its size is refused once it passes the limit', async () => {
  let sent = 0
  const body = new ReadableStream({
    pull: (controller) => {
      sent += 100_000
      controller.enqueue(new Uint8Array(100_000))
      if (sent >= 2_000_000) controller.close()
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const request = new Request('http://maillage.test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  await expect(parseUpload(request, { maxBytes: 500_000, fields: ['fichier'] })).rejects.toBeInstanceOf(TooLarge)
})

test('a body cut short is told as such', async () => {
  const request = new Request('http://maillage.test/', {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhal',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  })
  await expect(parseUpload(request, { maxBytes: 1000, fields: ['fichier'] })).rejects.toThrow('L’envoi est incomplet.')
})
