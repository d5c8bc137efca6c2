/** The finished picture as it will be met: small on screen, in the dark, on paper in black ink, and for the other side. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PoseScene } from '../../../shared/domain/pose-scene.ts'
import { describeScene, drawScene } from '../../../shared/figure/index.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FigureView } from '../../ui/index.ts'

export function ScenePreviews({ scene }: { readonly scene: PoseScene }) {
  const { t } = useTranslation('app')
  const right = useMemo(() => drawScene(scene), [scene])
  const left = useMemo(() => drawScene(scene, { side: 'left' }), [scene])
  const { figures } = useWords()
  const words = useMemo(() => describeScene(scene, figures), [scene, figures])
  return (
    <section className="scene-previews" aria-label={t('poseEditor.preview')}>
      <figure className="scene-preview muted small scene-preview--light">
        <FigureView drawing={right} size={64} title={words} />
        <figcaption>{t('poseEditor.previews.screen')}</figcaption>
      </figure>
      <figure className="scene-preview muted small scene-preview--dark">
        <FigureView drawing={right} size={64} />
        <figcaption>{t('poseEditor.previews.dark')}</figcaption>
      </figure>
      <figure className="scene-preview muted small scene-preview--paper">
        <span>
          <FigureView drawing={right} ink="paper" />
        </span>
        <figcaption>{t('poseEditor.previews.paper')}</figcaption>
      </figure>
      <figure className="scene-preview muted small scene-preview--light">
        <FigureView drawing={left} size={64} />
        <figcaption>{t('poseEditor.previews.left')}</figcaption>
      </figure>
      <p className="scene-previews__words muted small">{t('poseEditor.inWords', { words })}</p>
    </section>
  )
}
