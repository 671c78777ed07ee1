import { wholeVisit } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import { dispatched, on, photoFile, receiveFile, takePhoto, visited } from '../steps.ts'

/** 9.4: visits told by their photos. */
export const photos = [
  scenario({
    name: 'photo-uploaded-after-closing',
    title: { zh: '布线照片关单后才传到', en: 'A photo of the cabling, uploaded after closing' },
    provision: '9.4',
    kind: 'install',
    line: 'broadband',
    steps: (scene) => {
      const { day } = scene
      return [
        ...dispatched(scene, { for: '15:40', from: '-1 11:40' }),
        ...visited(scene, { ticked: '14:35', departed: '15:04', arrived: '15:38', left: '16:32', closed: '16:40' }),
        takePhoto(on(day, '16:20'), 'work'),
        receiveFile(on(day, '16:55'), photoFile(2)),
        receiveFile(on(day, '17:05')),
      ]
    },
    expect: {
      verdicts: wholeVisit,
      refusals: [{ code: 'FILE_UNEXPECTED', provision: '5' }],
    },
  }),
]
